package org.sakta.tracing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sakta.identity.PersonId;
import org.sakta.status.EvidenceId;

/**
 * Somebody whom a case met, by name.
 *
 * @param version counts from 1, with every change
 * @param encounter the nearest of all, by its last moment
 * @param exposedAt the last moment of all encounters that are evidence, from which the follow-up counts; empty if there was none
 * @param evidence of the encounters that are evidence
 * @param call the latest that a tracer made
 */
record Contact(
        CaseId of,
        PersonId person,
        int version,
        Encounter encounter,
        Optional<Instant> exposedAt,
        List<EvidenceId> evidence,
        Instant tracedAt,
        Optional<Call> call) {
    /** A tracer's call, or visit. */
    record Call(Instant at, Found found) {
        /** How the contact was. */
        enum Found {
            WELL,
            SYMPTOMS,
            NOT_REACHED
        }
    }

    Contact {
        evidence = List.copyOf(evidence);
    }

    static Contact met(CaseId of, PersonId person, Encounter encounter, List<EvidenceId> evidence, Instant now) {
        return new Contact(of, person, 1, encounter, exposure(encounter), evidence, now, Optional.empty());
    }

    Contact again(Encounter another, List<EvidenceId> more) {
        var all = new ArrayList<>(evidence);
        more.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return new Contact(
                of,
                person,
                version + 1,
                Encounter.graver(encounter, another),
                later(exposedAt, exposure(another)),
                all,
                tracedAt,
                call);
    }

    Contact called(Call latest) {
        return new Contact(of, person, version + 1, encounter, exposedAt, evidence, tracedAt, Optional.of(latest));
    }

    private static Optional<Instant> exposure(Encounter encounter) {
        return encounter.nearness().evidence().map(contact -> encounter.lastAt());
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return other.filter(last -> one.filter(last::isBefore).isEmpty()).or(() -> one);
    }
}
