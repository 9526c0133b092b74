package org.sakta.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What came of a stretch of load. */
final class LoadCount {
    private final List<Long> nanos = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Set<String> accepted = new HashSet<>();
    private int visits;

    synchronized void answered(long took) {
        nanos.add(took);
    }

    synchronized void failed(String why) {
        failures.add(why);
    }

    synchronized void accepted(String declaration) {
        accepted.add(declaration);
    }

    synchronized void visited() {
        visits++;
    }

    synchronized int visits() {
        return visits;
    }

    synchronized int requests() {
        return nanos.size();
    }

    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    synchronized Collection<String> accepted() {
        return Set.copyOf(accepted);
    }

    /** @param part 0.5 for the median */
    synchronized double milliseconds(double part) {
        if (nanos.isEmpty()) return 0;
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) (part * (sorted.size() - 1))) / 1e6;
    }
}
