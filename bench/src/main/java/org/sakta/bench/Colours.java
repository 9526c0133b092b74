package org.sakta.bench;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sakta.area.Country;
import org.sakta.status.Evidence;
import org.sakta.status.EvidenceId;
import org.sakta.status.Fact;
import org.sakta.status.rule.RuleSets;

/** A colour from evidence, beside one SHA-256 of 64 bytes: twenty of each a turn, since one is too short to be measured. */
final class Colours {
    static final int EACH = 20;

    private static final Instant NOW = Instant.parse("2022-02-01T09:00:00Z");

    private Colours() {}

    static Callable<?> of(int pieces) {
        var rules = RuleSets.bundled().of(Country.KZ);
        var evidence = evidence(pieces);
        return () -> {
            int reasons = 0;
            for (int i = 0; i < EACH; i++)
                reasons += rules.status(evidence, NOW.plusSeconds(i), NOW)
                        .reasons()
                        .size();
            return reasons;
        };
    }

    static Callable<?> hashes() throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        var bytes = new byte[64];
        return () -> {
            int sum = 0;
            for (int i = 0; i < EACH; i++) sum += sha.digest(bytes)[0];
            return sum;
        };
    }

    /** A life in the epidemic: tests, contacts and doses, the last of them yesterday. */
    private static List<Evidence> evidence(int pieces) {
        var all = new ArrayList<Evidence>();
        for (int i = 0; i < pieces; i++) {
            var at = NOW.minus(Duration.ofDays(1 + 5L * i));
            var id = new EvidenceId(EvidenceId.Source.LABORATORY, "%024x".formatted(i));
            all.add(new Evidence(id, 1, at.plusSeconds(3600), fact(i, at)));
        }
        return all;
    }

    private static Fact fact(int number, Instant at) {
        return switch (number % 4) {
            case 0 -> new Fact.Test(Fact.Method.PCR, Fact.Result.NEGATIVE, at, at.plusSeconds(3600));
            case 1 -> new Fact.Exposure(Fact.Contact.CLOSE, at);
            case 2 -> new Fact.Dose(1 + number % 2, 2, at);
            default -> new Fact.Test(Fact.Method.PCR, Fact.Result.POSITIVE, at, at.plusSeconds(3600));
        };
    }
}
