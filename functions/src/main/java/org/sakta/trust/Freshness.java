package org.sakta.trust;

import java.time.Duration;
import java.time.Instant;
import org.sakta.shared.cose.CborReader;
import org.sakta.shared.cose.CborWriter;

/** Which edition of a published list this is, and between when it may be used. */
public record Freshness(long number, Instant issuedAt, Instant validUntil) {
    /** Clocks of phones are not exact. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    public Freshness {
        if (number < 0 || !issuedAt.isBefore(validUntil)) throw new IllegalArgumentException("not an edition");
    }

    public boolean isFresh(Instant now) {
        return !now.isBefore(issuedAt.minus(SKEW)) && now.isBefore(validUntil);
    }

    void write(CborWriter out) {
        out.integer(1).integer(number);
        out.integer(2).integer(issuedAt.getEpochSecond());
        out.integer(3).integer(validUntil.getEpochSecond());
    }

    static Freshness read(CborReader in, CborReader.Entries keys) {
        Wire.expect(keys, 1);
        var number = in.integer();
        Wire.expect(keys, 2);
        var issuedAt = Instant.ofEpochSecond(in.integer());
        Wire.expect(keys, 3);
        return new Freshness(number, issuedAt, Instant.ofEpochSecond(in.integer()));
    }
}
