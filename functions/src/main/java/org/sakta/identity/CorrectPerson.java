package org.sakta.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sakta.area.Jurisdiction;
import org.sakta.audit.Access;
import org.sakta.audit.Deed;
import org.sakta.audit.Purpose;
import org.sakta.shared.http.Caller;

/** Replaces a record by its next version. A declaration goes on referring to the version it was made with. */
final class CorrectPerson {
    sealed interface Outcome {
        record Corrected(Person person) implements Outcome {}

        record Hidden() implements Outcome {}

        record PurposeRequired() implements Outcome {}

        /** Somebody changed it since it was read. */
        record Stale() implements Outcome {}

        /** The telephone number of somebody who signs in is the one they sign in with. */
        record PhoneFromSignIn() implements Outcome {}

        record OutsideArea() implements Outcome {}

        record HeldByAnother() implements Outcome {}

        record LockedOut(Duration time) implements Outcome {}
    }

    private final PersonStore people;
    private final Mandates mandates;
    private final Limits limits;
    private final ServedAreas served;
    private final Jurisdiction jurisdiction;

    CorrectPerson(PersonStore people, Mandates mandates, Limits limits, ServedAreas served, Jurisdiction jurisdiction) {
        this.people = people;
        this.mandates = mandates;
        this.limits = limits;
        this.served = served;
        this.jurisdiction = jurisdiction;
    }

    /** What is asked: the record as it shall be, and the version that the caller has read. */
    record Correction(
            PersonId id,
            Profile profile,
            int readVersion,
            Optional<Phone> signedInWith,
            Optional<Statement> statement) {}

    Outcome correct(Caller caller, Correction correction) {
        return switch (mandates.of(caller, correction.id())) {
            case Mandate.Own(var self) -> byCitizen(caller, correction);
            case Mandate.Proxy(var proxy) -> byCitizen(caller, correction);
            case Mandate.None() -> new Outcome.Hidden();
            case Mandate.Official() ->
                correction
                        .statement()
                        .map(stated -> byOfficial(caller, correction, stated))
                        .orElseGet(Outcome.PurposeRequired::new);
        };
    }

    private Outcome byCitizen(Caller caller, Correction correction) {
        var standing = people.current(correction.id());
        if (standing.isEmpty()) return new Outcome.Hidden();
        if (changesPhone(standing.get(), correction)) return new Outcome.PhoneFromSignIn();
        var next = withPhone(standing.get(), correction.profile(), correction.signedInWith())
                .verifiedAsIn(standing.get().profile());
        var numbers = next.documents().stream().map(HeldDocument::document).toList();
        return limits.tryNumbers(caller.subject(), numbers)
                .<Outcome>map(Outcome.LockedOut::new)
                .orElseGet(() -> change(standing.get(), next, correction.readVersion(), List.of()));
    }

    private Outcome byOfficial(Caller caller, Correction correction, Statement stated) {
        var standing = people.current(correction.id());
        if (standing.isEmpty()) {
            people.release(List.of(), List.of(stated.inVain(caller, jurisdiction.now())));
            return new Outcome.Hidden();
        }
        var before = standing.get();
        if (changesPhone(before, correction)) return new Outcome.PhoneFromSignIn();
        if (!served.covers(caller, before.profile().residence(), jurisdiction.today()))
            return new Outcome.OutsideArea();
        var asked = withPhone(before, correction.profile(), Optional.empty());
        var next = stated.purpose() == Purpose.VERIFICATION ? asked.verified() : asked.verifiedAsIn(before.profile());
        var access = stated.access(caller, before.id(), Deed.CORRECTED, jurisdiction.now());
        return change(before, next, correction.readVersion(), List.of(access));
    }

    private static boolean changesPhone(Person standing, Correction correction) {
        var asked = correction.profile().phone();
        return standing.kind() == PersonKind.SELF
                && asked.isPresent()
                && !asked.equals(standing.profile().phone())
                && !asked.equals(correction.signedInWith());
    }

    private static Profile withPhone(Person standing, Profile asked, Optional<Phone> signedInWith) {
        return standing.kind() == PersonKind.SELF
                ? asked.with(signedInWith.or(() -> standing.profile().phone()))
                : asked;
    }

    /** A repeat of what has just been done finds it done. */
    private Outcome change(Person before, Profile next, int readVersion, List<Access> accesses) {
        if (isDone(before, next, readVersion)) return released(before, accesses);
        if (before.version() != readVersion) return new Outcome.Stale();
        var after = before.changedTo(next, jurisdiction.now());
        return switch (people.change(before, after, accesses)) {
            case DONE -> new Outcome.Corrected(after);
            case STALE ->
                people.current(before.id())
                        .filter(now -> isDone(now, next, readVersion))
                        .map(now -> released(now, accesses))
                        .orElseGet(Outcome.Stale::new);
            case HELD_BY_ANOTHER -> new Outcome.HeldByAnother();
        };
    }

    private static boolean isDone(Person standing, Profile next, int readVersion) {
        return standing.version() == readVersion + 1 && standing.profile().equals(next);
    }

    private Outcome released(Person person, List<Access> accesses) {
        boolean shown = accesses.isEmpty() || people.release(List.of(person), accesses);
        return shown ? new Outcome.Corrected(person) : new Outcome.Stale();
    }
}
