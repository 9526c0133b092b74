package org.sakta.status;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sakta.shared.http.Reader;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobState;
import org.sakta.shared.jobs.JobView;

/**
 * A trial, and what came out once it has ended. Every count is rounded by itself and small ones are left out as if they were none; there are
 * no totals, from which they could be worked out, and nothing before the end, when one look more would tell of one person.
 *
 * @param changes people by colour today and colour under the proposed rules
 * @param examples the commonest constellations of evidence among those whose colour changes
 */
record DryRunView(
        String dryRunId,
        RuleSetId ruleSet,
        Instant at,
        String state,
        Instant startedAt,
        Optional<Instant> endedAt,
        List<Row> changes,
        List<Row> examples) {
    /** @param grounds the kinds of what is known of them; only of examples */
    record Row(String from, String to, Optional<List<String>> grounds, long people) {}

    static DryRunView of(Job job, StatusPolicy.Disclosure disclosure, Instant now) {
        var trial = RuleSetDryRun.of(job);
        var progress = JobView.of(job, now);
        var counts = job.state() instanceof JobState.Done ? job.tally().counts() : Map.<String, Long>of();
        return new DryRunView(
                job.id().value(),
                trial.proposed().id(),
                trial.at(),
                progress.state(),
                job.startedAt(),
                progress.endedAt(),
                rows(summed(counts), disclosure, change -> Optional.empty()).toList(),
                rows(counts, disclosure, change -> Optional.of(names(change)))
                        .filter(row -> !row.from().equals(row.to()))
                        .limit(disclosure.examples())
                        .toList());
    }

    private static Map<String, Long> summed(Map<String, Long> counts) {
        var sums = new TreeMap<String, Long>();
        counts.forEach((outcome, count) -> {
            var change = ColourChange.of(outcome);
            sums.merge(new ColourChange(change.from(), change.to(), List.of()).outcome(), count, Long::sum);
        });
        return sums;
    }

    private static Stream<Row> rows(
            Map<String, Long> counts,
            StatusPolicy.Disclosure disclosure,
            Function<ColourChange, Optional<List<String>>> grounds) {
        return counts.entrySet().stream()
                .filter(count -> disclosure.tells(count.getValue()))
                .sorted(Map.Entry.<String, Long>comparingByKey())
                .map(count -> {
                    var change = ColourChange.of(count.getKey());
                    return new Row(
                            Reader.wireName(change.from()),
                            Reader.wireName(change.to()),
                            grounds.apply(change),
                            disclosure.rounded(count.getValue()));
                })
                .sorted(Comparator.comparingLong(Row::people).reversed());
    }

    private static List<String> names(ColourChange change) {
        return change.known().stream().map(Reader::wireName).toList();
    }
}
