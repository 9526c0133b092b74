package org.sakta.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Messages;
import org.sakta.shared.http.Reader;

/** A colour as people see it: what it lets them do, why they have it, and until when. */
record StatusView(
        String colour,
        String text,
        List<ReasonView> reasons,
        Optional<Instant> until,
        Optional<Instant> nextChange,
        RuleSetId ruleSet,
        Instant at,
        Instant knownAt) {
    record ReasonView(String ground, String text, Optional<String> evidenceId, Optional<Instant> until) {}

    static StatusView of(ReadStatus.Outcome.Shown found, StatusQuery query, Language language) {
        var messages = Messages.in(language);
        var status = found.status();
        return new StatusView(
                Reader.wireName(status.colour()),
                messages.text("status.colour." + Reader.wireName(status.colour())),
                status.reasons().stream().map(reason -> of(reason, messages)).toList(),
                status.until(),
                status.nextChange(),
                status.ruleSet(),
                status.at(),
                query.knownAt());
    }

    private static ReasonView of(Reason reason, Messages messages) {
        var ground = Reader.wireName(reason.ground());
        return new ReasonView(
                ground,
                messages.text("status.ground." + ground),
                reason.evidence().map(EvidenceId::wire),
                reason.until());
    }
}
