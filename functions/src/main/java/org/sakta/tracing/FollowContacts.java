package org.sakta.tracing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.sakta.area.Country;
import org.sakta.audit.Deed;
import org.sakta.declaration.LatestDeclaration;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.http.Role;
import org.sakta.status.Evidence;
import org.sakta.status.EvidenceId;
import org.sakta.status.EvidenceLog;
import org.sakta.status.Fact;
import org.sakta.tracing.Contact.Call;

/** Looks after a case's contacts: who is to be called today, and what came of a call. Each look and each call is in the trail of the contact. */
record FollowContacts(
        Cases audited,
        ServedCases cases,
        ContactStore contacts,
        ContactDesk desk,
        EvidenceLog log,
        LatestDeclaration declarations,
        Country country,
        InstantSource clock) {
    private static final int ATTEMPTS = 5;

    /** Some of a case's contacts that are looked after, and where the next begin. */
    record Slice(List<FollowUp> followed, Optional<String> last) {}

    /** What came of a call. */
    sealed interface Outcome {
        record Noted(FollowUp followUp) implements Outcome {}

        /** No such case, or nobody of it that is looked after. */
        record NothingThere() implements Outcome {}

        record Withdrawn() implements Outcome {}
    }

    /** Once a case is withdrawn, nobody of it is looked after. */
    Optional<Slice> slice(Caller caller, Role role, CaseId id, Optional<String> after, int limit) {
        return cases.find(caller, id).map(ill -> {
            if (ill.isWithdrawn()) return new Slice(List.of(), Optional.empty());
            return audited.contacts(
                            caller,
                            role,
                            id,
                            after,
                            limit,
                            contact -> contact.exposedAt().isPresent())
                    .map(slice -> slice(ill, slice))
                    .orElseThrow();
        });
    }

    private Slice slice(Case ill, ContactStore.Slice contacts) {
        var followed = contacts.contacts().stream()
                .flatMap(contact -> followUp(ill, contact).stream())
                .toList();
        return new Slice(followed, contacts.last());
    }

    /** Symptoms that were found are evidence, as those that somebody declares. */
    Outcome call(Caller caller, Role role, CaseId id, PersonId person, Call.Found found) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var ill = cases.find(caller, id);
            if (ill.isEmpty()) return new Outcome.NothingThere();
            if (ill.get().isWithdrawn()) return new Outcome.Withdrawn();
            var standing =
                    contacts.find(id, person).filter(known -> known.exposedAt().isPresent());
            if (standing.isEmpty()) return new Outcome.NothingThere();
            var now = clock.instant();
            var called = standing.get().called(new Call(now, found));
            var access = Cases.access(caller, role, ill.get(), person, Deed.CONTACT_CALLED, now);
            if (desk.keep(called, symptoms(called, found, now), Optional.empty(), access))
                return new Outcome.Noted(followUp(ill.get(), called).orElseThrow());
        }
        throw new DependencyUnavailable("dynamodb", new IllegalStateException("a contact that changes all the time"));
    }

    /**
     * A day's symptoms are one evidence, so that a call noted twice can be taken back at once. They stay when the case is withdrawn: somebody is unwell all the same. Nobody
     * else keeps an original of them, so that an epidemiologist takes a mistake back, as any other evidence of that source.
     */
    private Optional<Evidence> symptoms(Contact called, Call.Found found, Instant now) {
        if (found != Call.Found.SYMPTOMS) return Optional.empty();
        var today = country.today(now).toString();
        var name = ContactEvidence.id(called.of().value(), called.person().value(), "call", today);
        var id = new EvidenceId(EvidenceId.Source.EPIDEMIOLOGIST, name.value());
        var latest = log.of(called.person()).stream()
                .filter(known -> known.id().equals(id))
                .max(Comparator.comparing(Evidence::version));
        if (latest.filter(known -> known.fact() instanceof Fact.Symptoms).isPresent()) return Optional.empty();
        int version = latest.map(Evidence::version).orElse(0) + 1;
        return Optional.of(new Evidence(id, version, now, new Fact.Symptoms(now)));
    }

    private Optional<FollowUp> followUp(Case ill, Contact contact) {
        var latest = new HashMap<EvidenceId, Fact>();
        log.of(contact.person()).forEach(known -> latest.put(known.id(), known.fact()));
        var symptomsAt = latest.values().stream()
                .filter(fact -> fact instanceof Fact.Symptoms)
                .map(Fact::since)
                .max(Instant::compareTo);
        return FollowUp.of(
                contact,
                declarations.of(contact.person()),
                symptomsAt,
                TracingPolicy.of(country, ill.sampledAt()),
                country,
                clock.instant());
    }
}
