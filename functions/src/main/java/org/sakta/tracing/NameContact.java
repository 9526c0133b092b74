package org.sakta.tracing;

import java.time.InstantSource;
import java.util.Optional;
import org.sakta.area.Country;
import org.sakta.audit.Deed;
import org.sakta.identity.People;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Reader;
import org.sakta.shared.http.Role;

/**
 * Contacts whom a case names, or whom a passenger list does: nobody's visit shows who lives with whom. Who named them answers for it in the trail of each, so that no second
 * person is asked; a mistake is taken back.
 */
record NameContact(
        ServedCases cases,
        ContactStore contacts,
        MakeContact making,
        ContactDesk desk,
        ContactEvidence evidence,
        ContactAlerts alerts,
        People people,
        Country country,
        InstantSource clock) {
    /** What came of it. */
    sealed interface Outcome {
        /** The contact as it stands. */
        record Stands(Contact contact) implements Outcome {}

        /** No such case, or no such contact of it. */
        record NothingThere() implements Outcome {}

        record Withdrawn() implements Outcome {}

        /** Something cannot be true of this case. */
        record Impossible(FieldError why) implements Outcome {}
    }

    Outcome name(Caller caller, Role role, CaseId of, NamedContact named) {
        var found = cases.find(caller, of);
        if (found.isEmpty()) return new Outcome.NothingThere();
        var ill = found.get();
        if (ill.isWithdrawn()) return new Outcome.Withdrawn();
        return defect(ill, named).<Outcome>map(Outcome.Impossible::new).orElseGet(() -> made(caller, role, ill, named));
    }

    private Optional<FieldError> defect(Case ill, NamedContact named) {
        if (named.person().equals(ill.person())) return Optional.of(FieldError.at("/personId", "tracing.is-the-case"));
        if (people.current(named.person()).isEmpty())
            return Optional.of(FieldError.at("/personId", "tracing.not-registered"));
        int rows = TracingPolicy.of(country, ill.sampledAt()).transportRows();
        if (named.rowsApart().filter(apart -> apart > rows).isPresent())
            return Optional.of(FieldError.at("/rowsApart", "tracing.too-far-apart", rows));
        if (named.lastAt().isAfter(clock.instant()))
            return Optional.of(FieldError.at("/lastAt", "tracing.in-the-future"));
        var infectious = ill.infectious(country);
        return infectious.covers(named.lastAt())
                ? Optional.empty()
                : Optional.of(
                        FieldError.at("/lastAt", "tracing.outside-window", infectious.from(), infectious.until()));
    }

    private Outcome made(Caller caller, Role role, Case ill, NamedContact named) {
        var encounter = new Encounter(named.nearness(), named.lastAt());
        var nearness = Reader.wireName(named.nearness());
        var id = ContactEvidence.id(ill.id().value(), named.person().value(), nearness);
        var access = Cases.access(caller, role, ill, named.person(), Deed.CONTACT_NAMED, clock.instant());
        return making.contact(ill, named.person(), encounter, id, ContactAlerts.NAMED, access)
                .<Outcome>map(Outcome.Stands::new)
                .orElseGet(() -> withdrawnMeanwhile(caller, ill.id()));
    }

    private Outcome withdrawnMeanwhile(Caller caller, CaseId id) {
        if (cases.find(caller, id).filter(known -> !known.isWithdrawn()).isEmpty()) return new Outcome.Withdrawn();
        throw new DependencyUnavailable("dynamodb", new IllegalStateException("a contact that changes all the time"));
    }

    /** Takes a contact back, however it was found, with the evidence that followed, and has the person told; repeated after a failure, it goes on. */
    Outcome remove(Caller caller, CaseId of, PersonId person) {
        var ill = cases.find(caller, of);
        var contact = contacts.find(of, person);
        if (ill.isEmpty() || contact.isEmpty()) return new Outcome.NothingThere();
        evidence.withdraw(contact.get());
        alerts.correct(ill.get(), contact.get());
        var access =
                Cases.access(caller, Role.EPIDEMIOLOGIST, ill.get(), person, Deed.CONTACT_REMOVED, clock.instant());
        return desk.remove(contact.get(), access) ? new Outcome.Stands(contact.get()) : remove(caller, of, person);
    }
}
