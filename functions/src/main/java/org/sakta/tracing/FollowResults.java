package org.sakta.tracing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sakta.area.AreaCode;
import org.sakta.area.Country;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.jobs.Jobs;
import org.sakta.status.Evidence;
import org.sakta.status.EvidenceId;
import org.sakta.status.EvidenceId.Source;
import org.sakta.status.EvidenceLog;
import org.sakta.status.Fact;

/**
 * Opens a case where a laboratory finds somebody ill, and ends it when all its results were taken back. It looks at all results as they stand, so that it does not
 * matter in which order, and how often, it is told of them. Results that are no longer kept change nothing.
 */
record FollowResults(
        CaseStore cases,
        EvidenceLog evidence,
        Function<PersonId, Optional<AreaCode>> residence,
        Jobs jobs,
        Country country,
        InstantSource clock) {
    private static final int ATTEMPTS = 5;

    /**
     * A laboratory's result, as its versions told it.
     *
     * @param positiveAt when the sample was taken that ever was found positive
     * @param standing when the sample was taken, if it counts as positive today
     */
    private record Finding(EvidenceId id, Instant positiveAt, Optional<Instant> standing) {}

    void of(PersonId person) {
        var findings = findings(person);
        cases.of(person).forEach(known -> follow(known.id(), findings));
        for (var finding : findings)
            finding.standing()
                    .filter(sampledAt -> cases.of(person).stream().noneMatch(known -> isOf(known, sampledAt)))
                    .ifPresent(sampledAt -> open(CaseId.openedBy(finding.id()), person, sampledAt));
    }

    /** Whoever was erased meanwhile is no case. */
    private void open(CaseId id, PersonId person, Instant sampledAt) {
        residence
                .apply(person)
                .ifPresent(area -> cases.open(Case.opened(id, person, area, sampledAt, clock.instant())));
    }

    private List<Finding> findings(PersonId person) {
        Map<EvidenceId, List<Evidence>> byId = evidence.of(person).stream()
                .filter(known -> known.id().source() == Source.LABORATORY)
                .collect(Collectors.groupingBy(Evidence::id));
        return byId.entrySet().stream()
                .flatMap(entry -> finding(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(Finding::positiveAt))
                .toList();
    }

    private static Optional<Finding> finding(EvidenceId id, List<Evidence> versions) {
        var latest =
                versions.stream().max(Comparator.comparing(Evidence::version)).orElseThrow();
        return versions.stream()
                .flatMap(version -> positive(version.fact()))
                .min(Comparator.naturalOrder())
                .map(first -> new Finding(id, first, positive(latest.fact()).findFirst()));
    }

    private static Stream<Instant> positive(Fact fact) {
        return fact instanceof Fact.Test(var method, var result, var sampledAt, var reportedAt)
                        && result == Fact.Result.POSITIVE
                ? Stream.of(sampledAt)
                : Stream.empty();
    }

    /** Until it stands as its results say: somebody may change it meanwhile, and an answer may get lost. */
    private void follow(CaseId id, List<Finding> findings) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++)
            if (cases.find(id).map(known -> isFollowed(known, findings)).orElse(true)) return;
        throw new DependencyUnavailable("dynamodb", new IllegalStateException("a case that changes all the time"));
    }

    private boolean isFollowed(Case known, List<Finding> findings) {
        var own = findings.stream()
                .filter(finding -> isOf(known, finding.positiveAt()))
                .toList();
        var first = own.stream().flatMap(finding -> finding.standing().stream()).min(Comparator.naturalOrder());
        if (own.isEmpty()) return true;
        if (first.isPresent()) return isStanding(known, first.get());
        if (known.isWithdrawn()) undo(known);
        else cases.replace(known.withdrawn(clock.instant()));
        return known.isWithdrawn();
    }

    private boolean isStanding(Case known, Instant sampledAt) {
        boolean stands = !known.isWithdrawn() && known.sampledAt().equals(sampledAt);
        if (!stands) cases.replace(known.standing(sampledAt));
        return stands;
    }

    /** Begun once for each time that a case was withdrawn, whoever dies meanwhile. */
    private void undo(Case withdrawn) {
        jobs.start(UndoTracing.of(withdrawn, clock.instant()));
    }

    private boolean isOf(Case known, Instant sampledAt) {
        var within = TracingPolicy.of(country, known.sampledAt()).oneCase();
        return Duration.between(known.sampledAt(), sampledAt).abs().compareTo(within) < 0;
    }
}
