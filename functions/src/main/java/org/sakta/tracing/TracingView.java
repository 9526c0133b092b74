package org.sakta.tracing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobView;

/**
 * A tracing: how many a case met at each of its places, and how far they were told by name. It names nobody.
 *
 * @param close contacts, of all places; whoever was met at two of them counts twice until they are told
 */
record TracingView(
        String tracingId,
        CaseId caseId,
        JobView search,
        long close,
        long casual,
        List<TracingStore.Count> places,
        Optional<Instant> approvedAt,
        Optional<JobView> telling) {
    static TracingView of(
            TracingId id,
            Job search,
            List<TracingStore.Count> counts,
            Optional<TracingStore.Approval> approval,
            Optional<Job> telling,
            Instant now) {
        return new TracingView(
                id.toString(),
                id.of(),
                JobView.of(search, now),
                counts.stream().mapToLong(TracingStore.Count::close).sum(),
                counts.stream().mapToLong(TracingStore.Count::casual).sum(),
                counts,
                approval.map(TracingStore.Approval::at),
                telling.map(job -> JobView.of(job, now)));
    }
}
