package org.sakta.identity;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sakta.identity.document.Document;
import org.sakta.shared.http.Subject;

/** Limits in memory, for one day and one hour that do not end. */
final class InMemoryLimits implements Limits {
    private final Map<Subject, Set<String>> numbers = new HashMap<>();
    private final Map<Subject, Integer> misses = new HashMap<>();
    private final int mostNumbers;
    private final int mostMisses;

    InMemoryLimits(int mostNumbers, int mostMisses) {
        this.mostNumbers = mostNumbers;
        this.mostMisses = mostMisses;
    }

    @Override
    public Optional<Duration> tryNumbers(Subject subject, List<Document> documents) {
        var tried = numbers.computeIfAbsent(subject, who -> new HashSet<>());
        for (var document : documents)
            if (!tried.contains(document.indexed())) {
                if (tried.size() >= mostNumbers) return Optional.of(Duration.ofDays(1));
                tried.add(document.indexed());
            }
        return Optional.empty();
    }

    @Override
    public Optional<Duration> lockedOut(Subject subject) {
        return misses.getOrDefault(subject, 0) >= mostMisses ? Optional.of(Duration.ofHours(1)) : Optional.empty();
    }

    @Override
    public void missed(Subject subject) {
        misses.merge(subject, 1, Integer::sum);
    }
}
