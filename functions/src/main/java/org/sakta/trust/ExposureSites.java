package org.sakta.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.cose.CborReader;
import org.sakta.shared.cose.CborWriter;
import org.sakta.shared.cose.CoseSign1;
import org.sakta.shared.cose.CoseSigner;
import org.sakta.shared.cose.MalformedCbor;

/**
 * Where somebody may have caught the disease, and when: a telephone compares it with the visits that it remembers, and nobody learns of the comparison. It is signed by a
 * document signer. Its number grows with every edition.
 */
public record ExposureSites(Freshness freshness, List<Stay> stays) {
    static final String TYPE = "sakta-exposure-sites";
    private static final int LARGEST = 4_000_000;
    private static final int VENUE_BYTES = 10;

    /** @param venue as posters are bound to it: 20 hexadecimal digits */
    public record Stay(String venue, Instant from, Instant until) {
        public Stay {
            if (!venue.matches("[0-9a-f]{20}") || !from.isBefore(until)) throw new IllegalArgumentException("no stay");
        }

        /** Whether somebody was there at that time who came and went then. */
        public boolean meets(Stay visit) {
            return venue.equals(visit.venue) && from.isBefore(visit.until) && visit.from.isBefore(until);
        }
    }

    public ExposureSites {
        stays = List.copyOf(stays);
    }

    public byte[] sign(CoseSigner signer) {
        var out = new CborWriter().map(4);
        freshness.write(out);
        out.integer(4).array(stays.size());
        for (var stay : stays)
            out.array(3)
                    .bytes(HexFormat.of().parseHex(stay.venue))
                    .integer(stay.from.getEpochSecond())
                    .integer(stay.until.getEpochSecond());
        return CoseSign1.sign(Optional.of(TYPE), out.toBytes(), signer);
    }

    /** @param held the number of the edition that is held already, below which none may fall; 0 for none */
    public static Opened<ExposureSites> open(byte[] bytes, TrustList trust, long held, Instant now) {
        try {
            var payload = RevocationList.payload(bytes, TYPE, LARGEST, trust, now);
            if (payload.isEmpty()) return new Opened.Refused<>(Opened.Reason.FORGED);
            var sites = Wire.strict(() -> read(new CborReader(payload.get(), LARGEST)));
            if (!sites.freshness.isFresh(now)) return new Opened.Refused<>(Opened.Reason.STALE);
            return sites.freshness.number() < held
                    ? new Opened.Refused<>(Opened.Reason.ROLLED_BACK)
                    : new Opened.Accepted<>(sites);
        } catch (MalformedCbor e) {
            return new Opened.Refused<>(Opened.Reason.MALFORMED);
        }
    }

    private static ExposureSites read(CborReader in) {
        var members = in.map();
        var freshness = Freshness.read(in, members);
        Wire.expect(members, 4);
        int count = in.array();
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            in.array(3);
            var venue = in.bytes();
            if (venue.length != VENUE_BYTES) throw new MalformedCbor("venue");
            stays.add(new Stay(
                    HexFormat.of().formatHex(venue),
                    Instant.ofEpochSecond(in.integer()),
                    Instant.ofEpochSecond(in.integer())));
        }
        Wire.expectNoMore(members);
        in.end();
        return new ExposureSites(freshness, stays);
    }
}
