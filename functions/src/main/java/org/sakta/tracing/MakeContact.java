package org.sakta.tracing;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.identity.PersonId;
import org.sakta.status.EvidenceId;
import org.sakta.status.Fact;

/** Makes somebody a contact of a case, with the evidence that follows from how near they were, and has them told. Repeated, it changes nothing. */
record MakeContact(
        ContactStore contacts, ContactDesk desk, ContactEvidence evidence, ContactAlerts alerts, InstantSource clock) {
    private static final int ATTEMPTS = 5;

    /**
     * @param id of the evidence, where it is evidence
     * @param venue where they met; {@link ContactAlerts#NAMED} where somebody said so
     * @return the contact as it stands then; empty if the case is withdrawn, or the contact changes all the time
     */
    Optional<Contact> contact(
            Case ill, PersonId person, Encounter encounter, EvidenceId id, String venue, Access access) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var made = tried(ill, person, encounter, id, venue, access);
            if (made.isPresent()) return made;
        }
        return Optional.empty();
    }

    private Optional<Contact> tried(
            Case ill, PersonId person, Encounter encounter, EvidenceId id, String venue, Access access) {
        var fact = encounter.nearness().evidence();
        var ids = fact.isPresent() ? List.of(id) : List.<EvidenceId>of();
        var next = fact.flatMap(how -> evidence.next(person, id, new Fact.Exposure(how, encounter.lastAt())));
        var standing = contacts.find(ill.id(), person);
        var contact = standing.map(known -> known.again(encounter, ids))
                .orElseGet(() -> Contact.met(ill.id(), person, encounter, ids, clock.instant()));
        var alert = alerts.next(ill, contact, venue, encounter.lastAt());
        if (next.isEmpty()
                && alert.isEmpty()
                && standing.filter(known -> saysTheSame(known, contact)).isPresent()) return standing;
        return desk.keep(contact, next, alert, access) ? Optional.of(contact) : Optional.empty();
    }

    private static boolean saysTheSame(Contact known, Contact next) {
        return next.encounter().equals(known.encounter())
                && next.exposedAt().equals(known.exposedAt())
                && next.evidence().equals(known.evidence());
    }
}
