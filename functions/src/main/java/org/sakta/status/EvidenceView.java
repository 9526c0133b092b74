package org.sakta.status;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sakta.shared.http.Reader;

/** One version of one piece of evidence, with the members of its kind: {@code at} is when it happened. */
final class EvidenceView {
    private EvidenceView() {}

    static Map<String, Object> of(Evidence evidence) {
        var view = new LinkedHashMap<String, Object>();
        view.put("evidenceId", evidence.id().wire());
        view.put("version", evidence.version());
        view.put("knownAt", evidence.knownAt());
        view.putAll(of(evidence.fact()));
        return view;
    }

    private static Map<String, Object> of(Fact fact) {
        return switch (fact) {
            case Fact.Test(var method, var result, var sampledAt, var reportedAt) ->
                Map.of(
                        "kind",
                        "test",
                        "method",
                        Reader.wireName(method),
                        "result",
                        Reader.wireName(result),
                        "at",
                        sampledAt,
                        "reportedAt",
                        reportedAt);
            case Fact.Exposure(var contact, var at) ->
                Map.of("kind", "exposure", "contact", Reader.wireName(contact), "at", at);
            case Fact.Symptoms(var at) -> Map.of("kind", "symptoms", "at", at);
            case Fact.Dose(int number, int needed, var at) ->
                Map.of("kind", "dose", "number", number, "needed", needed, "at", at);
            case Fact.Recovery(var at) -> Map.of("kind", "recovery", "at", at);
            case Fact.Contraindication(var at) -> Map.of("kind", "contraindication", "at", at);
            case Fact.Decision(var colour, var from, var until, var reason) ->
                Map.of(
                        "kind",
                        "decision",
                        "colour",
                        Reader.wireName(colour),
                        "at",
                        from,
                        "until",
                        until,
                        "reason",
                        reason.value());
            case Fact.Withdrawn(var reason) ->
                reason.<Map<String, Object>>map(why -> Map.of("kind", "withdrawn", "reason", why.value()))
                        .orElseGet(() -> Map.of("kind", "withdrawn"));
        };
    }
}
