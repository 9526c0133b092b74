package org.sakta.laboratory;

import java.time.Instant;
import java.util.Optional;
import org.sakta.status.Fact;

/** What a laboratory found in a sample. */
record Finding(
        SampleId sample, Patient patient, Fact.Method method, Outcome outcome, Instant sampledAt, Instant reportedAt) {
    /** What the test says. */
    enum Outcome {
        POSITIVE,
        NEGATIVE,
        /** The test has to be made again: it says nothing of anybody. */
        INCONCLUSIVE
    }

    Finding {
        if (reportedAt.isBefore(sampledAt)) throw new IllegalArgumentException("reported before it was sampled");
    }

    /** What it says of a person's health, if anything. */
    Optional<Fact> fact() {
        return switch (outcome) {
            case POSITIVE -> Optional.of(test(Fact.Result.POSITIVE));
            case NEGATIVE -> Optional.of(test(Fact.Result.NEGATIVE));
            case INCONCLUSIVE -> Optional.empty();
        };
    }

    private Fact test(Fact.Result result) {
        return new Fact.Test(method, result, sampledAt, reportedAt);
    }
}
