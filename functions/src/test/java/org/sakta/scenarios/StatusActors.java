package org.sakta.scenarios;

import java.util.UUID;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** Who works with colours: an epidemiologist of an area, with a case at hand. */
final class StatusActors {
    private StatusActors() {}

    static Api epidemiologist() {
        return World.staff("epidemiologist", "sanepid-" + UUID.randomUUID(), "41702000000000")
                .with("sakta-purpose", "case-investigation")
                .with("sakta-reference", "CASE-2026-17");
    }

    /** Tries the rules that the contract has as an example. */
    static Answer trial(Api epidemiologist) {
        return epidemiologist.post("/rule-sets/kg-2099-01/dry-runs", proposed()).expecting(202);
    }

    static String proposed() {
        return World.CONTRACT
                .operation("POST", "/rule-sets/kg-2099-01/dry-runs")
                .orElseThrow()
                .requestExamples()
                .values()
                .iterator()
                .next()
                .toString();
    }
}
