package org.sakta.declaration;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sakta.audit.Access;
import org.sakta.audit.Deed;
import org.sakta.audit.Purpose;
import org.sakta.audit.Reference;
import org.sakta.declaration.Declarants.Found;
import org.sakta.declaration.Declaration.Mark;
import org.sakta.declaration.form.DeclarationForm;
import org.sakta.declaration.programme.Handles;
import org.sakta.declaration.programme.Participation;
import org.sakta.declaration.programme.Programme;
import org.sakta.declaration.programme.Programmes;
import org.sakta.identity.Statement;
import org.sakta.policy.Settings;
import org.sakta.shared.events.Events;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Role;
import org.sakta.trust.Initials;
import org.sakta.trust.PassId;

/**
 * Takes a declaration in: stores it, puts the pass of the version before out of force, issues its pass. Everything after
 * storing may be done again, so that a repeat finishes what died half-way.
 */
final class SubmitDeclaration {
    /** What came of it. */
    sealed interface Outcome {
        /** @param changed whether something new was stored */
        record Received(Declaration declaration, DeclarationForm form, Passes.Issued pass, boolean changed)
                implements Outcome {}

        record RegisterFirst() implements Outcome {}

        record Hidden() implements Outcome {}

        record OutsideArea() implements Outcome {}

        /** The person's record lacks what the form needs, or the programme does not take it. */
        record Lacking(List<FieldError> errors) implements Outcome {}

        /** Others changed it again and again at the same time. */
        record Busy() implements Outcome {}
    }

    private static final int ATTEMPTS = 4;

    private final Declarants declarants;
    private final DeclarationStore store;
    private final Programmes programmes;
    private final Participation participation;
    private final Passes passes;
    private final Supplier<PassId> passIds;
    private final InstantSource clock;
    private final Events events;

    SubmitDeclaration(
            Declarants declarants,
            DeclarationStore store,
            Programmes programmes,
            Participation participation,
            Passes passes,
            Supplier<PassId> passIds,
            InstantSource clock,
            Events events) {
        this.declarants = declarants;
        this.store = store;
        this.programmes = programmes;
        this.participation = participation;
        this.passes = passes;
        this.passIds = passIds;
        this.clock = clock;
        this.events = events;
    }

    /** @param reference the file that an official works on */
    Outcome submit(Caller caller, Submission submission, Optional<Reference> reference) {
        return switch (declarants.find(caller, submission.person())) {
            case Found.NotRegistered() -> new Outcome.RegisterFirst();
            case Found.Hidden() -> new Outcome.Hidden();
            case Found.OutsideArea() -> new Outcome.OutsideArea();
            case Found.Declarant declarant -> submit(caller, submission, declarant, reference);
        };
    }

    private Outcome submit(
            Caller caller, Submission submission, Found.Declarant declarant, Optional<Reference> reference) {
        var now = clock.instant();
        var today = submission.form().country().today(now);
        var errors = new ArrayList<>(RecordCheck.lacking(submission.form(), declarant));
        var counting = programmes.countingFor(submission.form().areaOf(submission.answers()), today);
        var chosen = submission.programme().flatMap(programmes::find);
        if (submission.programme().isPresent()) errors.addAll(RecordCheck.programme(submission.form(), chosen, today));
        if (!errors.isEmpty()) return new Outcome.Lacking(List.copyOf(errors));
        var pilots = pilots(counting, chosen);
        var first =
                first(submission, declarant, chosen.or(() -> counting.stream().findFirst()), pilots, now);
        return store(first, accesses(caller, declarant, reference, now))
                .map(stored -> received(stored, submission.form(), declarant, pilots, today))
                .orElseGet(Outcome.Busy::new);
    }

    private static List<Programme> pilots(List<Programme> counting, Optional<Programme> chosen) {
        var pilots = new ArrayList<>(counting);
        chosen.filter(programme -> !pilots.contains(programme)).ifPresent(pilots::add);
        pilots.removeIf(programme -> programme.kind() != Programme.Kind.PILOT);
        return pilots;
    }

    private Declaration first(
            Submission submission,
            Found.Declarant declarant,
            Optional<Programme> programme,
            List<Programme> pilots,
            Instant now) {
        var form = submission.form();
        var answers = submission.answers();
        var today = form.country().today(now);
        var lastDay = form.term().lastDay(answers, today);
        var kept = lastDay.plus(Settings.of(form.country(), today).declarationKept());
        return new Declaration(
                DeclarationId.of(declarant.id(), form.id().line(), form.occasionOf(answers)),
                1,
                form.id(),
                declarant.version(),
                declarant.by(),
                answers,
                form.followUp(answers),
                now,
                endOf(lastDay, form),
                programme.map(Programme::id),
                marks(pilots, declarant),
                passIds.get(),
                Optional.empty(),
                endOf(kept, form));
    }

    private static Instant endOf(LocalDate day, DeclarationForm form) {
        return day.plusDays(1).atStartOfDay(form.country().zone()).toInstant();
    }

    private List<Mark> marks(List<Programme> pilots, Found.Declarant declarant) {
        var handles = Handles.of(declarant.id(), declarant.profile());
        return pilots.stream()
                .flatMap(pilot -> participation.marks(pilot, handles).stream().map(hash -> new Mark(pilot.id(), hash)))
                .toList();
    }

    private static List<Access> accesses(
            Caller caller, Found.Declarant declarant, Optional<Reference> reference, Instant now) {
        if (declarant.by() != Declaration.By.OFFICIAL) return List.of();
        return List.of(new Statement(Role.CLERK, Purpose.DECLARATION, reference)
                .access(caller, declarant.id(), Deed.DECLARED_FOR, now));
    }

    private record Result(Declaration declaration, boolean changed) {}

    private Optional<Result> store(Declaration first, List<Access> accesses) {
        var next = first;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            switch (next.version() == 1 ? store.add(next, accesses) : store.replace(next, accesses)) {
                case DeclarationStore.Stored.Done() -> {
                    return Optional.of(new Result(next, true));
                }
                case DeclarationStore.Stored.Standing(var standing) -> {
                    if (standing.stillSays(first) && !passes.isRevoked(standing.pass())) {
                        if (!accesses.isEmpty()) store.release(accesses);
                        return Optional.of(new Result(standing, false));
                    }
                    next = first.after(standing);
                }
            }
        }
        return Optional.empty();
    }

    private Outcome received(
            Result stored, DeclarationForm form, Found.Declarant declarant, List<Programme> pilots, LocalDate today) {
        var declaration = stored.declaration();
        declaration.supersedes().ifPresent(passes::revoke);
        for (var pilot : pilots) participation.mark(pilot, hashes(declaration, pilot), today);
        var pass = passes.issue(new Passes.Order(
                declaration.pass(),
                declaration.id().person(),
                form.country(),
                Initials.ofName(declarant.profile().name().value()),
                declaration.declaredAt(),
                declaration.validUntil()));
        if (stored.changed()) events.record(DeclarationEvent.Received.of(declaration));
        return new Outcome.Received(declaration, form, pass, stored.changed());
    }

    private static Set<String> hashes(Declaration declaration, Programme pilot) {
        return declaration.marks().stream()
                .filter(mark -> mark.pilot().equals(pilot.id()))
                .map(Mark::hash)
                .collect(Collectors.toSet());
    }
}
