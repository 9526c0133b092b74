package org.sakta.tracing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sakta.shared.jobs.Checkpoint;
import org.sakta.shared.jobs.Chunk;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobId;
import org.sakta.shared.jobs.JobKind;
import org.sakta.shared.jobs.JobOwner;
import org.sakta.shared.jobs.Tally;
import org.sakta.shared.jobs.Work;
import org.sakta.shared.streams.Deadline;

/** After the results of a case were taken back: withdraws the evidence that followed from it, and has those told whom it met. The contacts stay on record. */
record UndoTracing(CaseStore cases, ContactStore contacts, ContactEvidence evidence, ContactAlerts alerts)
        implements Work {
    static final JobKind KIND = new JobKind("tracing-undo");

    private static final String CASE = "case";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SLICE = 25;

    static Job of(Case withdrawn, Instant now) {
        var id = new JobId(withdrawn.id() + "." + withdrawn.version() + ".undo");
        return Job.planned(id, KIND, new JobOwner("laboratory"), now, KEPT)
                .told(Map.of(CASE, withdrawn.id().value()));
    }

    @Override
    public Chunk next(Job job, Deadline deadline) {
        var id = new CaseId(Objects.requireNonNull(job.input().get(CASE)));
        var ill = cases.find(id).filter(Case::isWithdrawn);
        if (ill.isEmpty()) return new Chunk.Last(Tally.NONE);
        var undone = Tally.NONE;
        var after = Optional.of(job.checkpoint().value()).filter(place -> !place.isEmpty());
        do {
            var slice = contacts.of(id, after, SLICE);
            for (var contact : slice.contacts()) {
                evidence.withdraw(contact);
                alerts.correct(ill.get(), contact);
                undone = undone.with("contacts", 1);
            }
            if (slice.last().isEmpty()) return new Chunk.Last(undone);
            after = slice.last();
        } while (!deadline.isPast());
        return new Chunk.More(undone, new Checkpoint(after.orElseThrow()));
    }
}
