package org.sakta.shared.jobs;

import java.util.Map;
import java.util.TreeMap;

/** How many things came out how: outcome code → count. */
public record Tally(Map<String, Long> counts) {
    public static final Tally NONE = new Tally(Map.of());

    public Tally {
        counts.forEach((outcome, count) -> {
            if (!outcome.matches("[a-z][a-z0-9-]{0,59}") || count < 0)
                throw new IllegalArgumentException("not a count of an outcome");
        });
        counts = Map.copyOf(counts);
    }

    public Tally with(String outcome, long more) {
        return with(new Tally(Map.of(outcome, more)));
    }

    public Tally with(Tally other) {
        var sum = new TreeMap<>(counts);
        other.counts.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
        return new Tally(sum);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
