package org.sakta.tracing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sakta.audit.Access;
import org.sakta.audit.Actor;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.audit.Purpose;
import org.sakta.audit.Reference;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** What officials do about cases; each time is written down in the chain of the person looked at, under the case. */
record Cases(ServedCases served, ContactStore contacts, CaseDesk desk, InstantSource clock) {
    /** What came of a change. */
    sealed interface Outcome {
        record Changed(Case standing) implements Outcome {}

        record VersionRequired() implements Outcome {}

        record Stale() implements Outcome {}

        record Withdrawn() implements Outcome {}
    }

    Optional<Case> read(Caller caller, Role role, CaseId id) {
        var found = served.find(caller, id);
        found.ifPresent(known -> desk.release(List.of(access(caller, role, known, known.person(), Deed.CASE_READ))));
        return found;
    }

    /**
     * A change that was made and whose answer got lost is the same change when it is asked for again.
     *
     * @param version that the caller looked at
     */
    Outcome inquired(Caller caller, Case known, Case.Inquiry inquiry, Optional<Integer> version) {
        if (known.isWithdrawn()) return new Outcome.Withdrawn();
        if (version.isEmpty()) return new Outcome.VersionRequired();
        if (version.get() != known.version())
            return known.version() == version.get() + 1 && known.inquiry().equals(Optional.of(inquiry))
                    ? new Outcome.Changed(known)
                    : new Outcome.Stale();
        var next = known.with(inquiry);
        var access = access(caller, Role.EPIDEMIOLOGIST, known, known.person(), Deed.CASE_INQUIRED);
        return desk.replace(next, access) ? new Outcome.Changed(next) : new Outcome.Stale();
    }

    /**
     * Some of a case's contacts.
     *
     * @param shown which of them are shown, and written down
     */
    Optional<ContactStore.Slice> contacts(
            Caller caller, Role role, CaseId id, Optional<String> after, int limit, Predicate<Contact> shown) {
        return served.find(caller, id).map(known -> {
            var slice = contacts.of(id, after, limit);
            var seen = slice.contacts().stream().filter(shown).toList();
            if (!seen.isEmpty())
                desk.release(seen.stream()
                        .map(contact -> access(caller, role, known, contact.person(), Deed.CONTACT_READ))
                        .toList());
            return new ContactStore.Slice(seen, slice.last());
        });
    }

    static Access access(Caller caller, Role role, Case of, PersonId person, Deed deed, Instant now) {
        return new Access(
                Chain.ofPerson(person.value()),
                Actor.of(caller, role),
                deed,
                Purpose.CONTACT_TRACING,
                Optional.of(new Reference(of.id().value())),
                now);
    }

    private Access access(Caller caller, Role role, Case of, PersonId person, Deed deed) {
        return access(caller, role, of, person, deed, clock.instant());
    }
}
