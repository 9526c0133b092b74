package org.sakta.status;

import java.util.List;
import org.sakta.identity.Mandate;
import org.sakta.identity.Mandates;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** Shows people their own colour and what it rests on, and that of their dependants. */
final class ReadStatus {
    /** What came of it. */
    sealed interface Outcome {
        /** @param evidence every version of everything that was known at the asked instant */
        record Shown(Status status, List<Evidence> evidence) implements Outcome {
            public Shown {
                evidence = List.copyOf(evidence);
            }
        }

        record RegisterFirst() implements Outcome {}

        /** Not there, or not for this caller: the same answer. */
        record Hidden() implements Outcome {}
    }

    private final Mandates mandates;
    private final EvidenceLog log;
    private final ColourRules rules;

    ReadStatus(Mandates mandates, EvidenceLog log, ColourRules rules) {
        this.mandates = mandates;
        this.log = log;
        this.rules = rules;
    }

    Outcome read(Caller caller, String who, StatusQuery query) {
        var id = mandates.named(caller, who);
        if (id.isEmpty()) return nobody(caller, who);
        return isTheirs(mandates.of(caller, id.get())) ? shown(id.get(), query) : new Outcome.Hidden();
    }

    private static Outcome nobody(Caller caller, String who) {
        return who.equals(Mandates.ME) && caller.is(Role.CITIZEN) ? new Outcome.RegisterFirst() : new Outcome.Hidden();
    }

    private static boolean isTheirs(Mandate mandate) {
        return switch (mandate) {
            case Mandate.Own own -> true;
            case Mandate.Proxy proxy -> true;
            case Mandate.Official official -> false;
            case Mandate.None none -> false;
        };
    }

    /** Also for the official views: who may see it was decided. */
    Outcome.Shown shown(PersonId person, StatusQuery query) {
        var all = log.of(person);
        var known = all.stream()
                .filter(evidence -> !evidence.knownAt().isAfter(query.knownAt()))
                .toList();
        return new Outcome.Shown(rules.status(all, query.at(), query.knownAt()), known);
    }
}
