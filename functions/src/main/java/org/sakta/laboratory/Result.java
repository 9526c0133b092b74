package org.sakta.laboratory;

import java.time.Instant;
import java.util.Optional;
import org.sakta.status.Evidence;
import org.sakta.status.EvidenceId;
import org.sakta.status.EvidenceId.Source;
import org.sakta.status.Fact;

/**
 * One version of a result. A correction or a withdrawal is the next version; none is ever changed.
 *
 * @param version counts from 1
 * @param receivedAt when the platform learnt it
 * @param withdrawn whether the laboratory has taken the result back
 */
record Result(
        ResultId id, LaboratoryId laboratory, int version, Instant receivedAt, Finding finding, boolean withdrawn) {
    static Result first(LaboratoryId laboratory, Finding finding, Instant now) {
        return new Result(ResultId.of(laboratory, finding.sample()), laboratory, 1, now, finding, false);
    }

    Result corrected(Finding other, Instant now) {
        return new Result(id, laboratory, version + 1, now, other, false);
    }

    Result takenBack(Instant now) {
        return new Result(id, laboratory, version + 1, now, finding, true);
    }

    /** What it says of its holder, known from an instant on; empty where it says nothing. */
    Optional<Evidence> evidence(Instant knownAt) {
        return withdrawn ? Optional.empty() : finding.fact().map(fact -> evidence(knownAt, fact));
    }

    /** That what an earlier version said counts no more. */
    Evidence nothing(Instant knownAt) {
        return evidence(knownAt, new Fact.Withdrawn());
    }

    private Evidence evidence(Instant knownAt, Fact fact) {
        return new Evidence(new EvidenceId(Source.LABORATORY, id.value()), version, knownAt, fact);
    }
}
