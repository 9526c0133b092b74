package org.sakta.status;

import java.time.Instant;
import java.util.Optional;

/** What happened, apart from who says so and since when it is known. */
public sealed interface Fact {
    /** From when on it can count: when a sample was taken, a dose given, a contact last met. */
    Instant since();

    enum Method {
        PCR,
        ANTIGEN
    }

    enum Result {
        POSITIVE,
        NEGATIVE
    }

    /** How near a case somebody was. Whoever was only in passing is told, and it is no evidence. */
    enum Contact {
        HOUSEHOLD,
        CLOSE,
        TRANSPORT
    }

    /** A laboratory's result. Days count from when the sample was taken, not from when it was reported. */
    record Test(Method method, Result result, Instant sampledAt, Instant reportedAt) implements Fact {
        public Test {
            if (reportedAt.isBefore(sampledAt)) throw new IllegalArgumentException("reported before it was sampled");
        }

        @Override
        public Instant since() {
            return sampledAt;
        }
    }

    /** A contact with a case, by its last moment. */
    record Exposure(Contact contact, Instant lastContactAt) implements Fact {
        @Override
        public Instant since() {
            return lastContactAt;
        }
    }

    /** Symptoms of the disease, by when they began. */
    record Symptoms(Instant beganAt) implements Fact {
        @Override
        public Instant since() {
            return beganAt;
        }
    }

    /**
     * A dose of a vaccine.
     *
     * @param number of the dose, from 1
     * @param needed doses that make a full course of this vaccine; a number above it is a booster
     */
    record Dose(int number, int needed, Instant givenAt) implements Fact {
        public Dose {
            if (number < 1 || needed < 1) throw new IllegalArgumentException("not a dose");
        }

        @Override
        public Instant since() {
            return givenAt;
        }
    }

    /** A doctor has found the person recovered. */
    record Recovery(Instant recoveredAt) implements Fact {
        @Override
        public Instant since() {
            return recoveredAt;
        }
    }

    /** A permanent contraindication to vaccination. */
    record Contraindication(Instant foundAt) implements Fact {
        @Override
        public Instant since() {
            return foundAt;
        }
    }

    /** An epidemiologist's decision, which counts instead of the rules while it lasts. */
    record Decision(Colour colour, Instant from, Instant until, Justification reason) implements Fact {
        public Decision {
            if (!from.isBefore(until)) throw new IllegalArgumentException("ends before it begins");
        }

        @Override
        public Instant since() {
            return from;
        }
    }

    /** What was said before under the same id was wrong: it counts no more. */
    record Withdrawn(Optional<Justification> reason) implements Fact {
        public Withdrawn() {
            this(Optional.empty());
        }

        @Override
        public Instant since() {
            return Instant.MIN;
        }
    }
}
