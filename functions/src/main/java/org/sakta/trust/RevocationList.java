package org.sakta.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sakta.shared.cose.CborReader;
import org.sakta.shared.cose.CborWriter;
import org.sakta.shared.cose.CoseSign1;
import org.sakta.shared.cose.CoseSigner;
import org.sakta.shared.cose.MalformedCbor;

/**
 * Every pass revoked so far, by id: exact, so that it neither misses one nor refuses a good one. Its number is the count of revocations; it is signed
 * by a document signer, whole or as a delta: the ids after those that a holder already has.
 */
public record RevocationList(Freshness freshness, Set<PassId> ids) implements RevocationCheck {
    static final String TYPE = "sakta-revocations";
    private static final int LARGEST = 64_000_000;

    public RevocationList {
        ids = Set.copyOf(ids);
        if (ids.size() != freshness.number()) throw new IllegalArgumentException("the number is not the count");
    }

    @Override
    public boolean isFresh(Instant now) {
        return freshness.isFresh(now);
    }

    @Override
    public boolean isRevoked(PassId id) {
        return ids.contains(id);
    }

    /** @param added the ids after the first {@code since}, in the order in which they were revoked */
    public static byte[] sign(Freshness freshness, long since, Collection<PassId> added, CoseSigner signer) {
        var packed = new byte[added.size() * PassId.BYTES];
        var position = 0;
        for (var id : added) {
            System.arraycopy(id.bytes(), 0, packed, position, PassId.BYTES);
            position += PassId.BYTES;
        }
        var out = new CborWriter().map(5);
        freshness.write(out);
        out.integer(4).integer(since).integer(5).bytes(packed);
        return CoseSign1.sign(Optional.of(TYPE), out.toBytes(), signer);
    }

    /** @param held the list that is held already, which a delta extends and below which no list may fall */
    public static Opened<RevocationList> open(
            byte[] bytes, TrustList trust, Optional<RevocationList> held, Instant now) {
        try {
            var payload = payload(bytes, TYPE, LARGEST, trust, now);
            if (payload.isEmpty()) return new Opened.Refused<>(Opened.Reason.FORGED);
            return Wire.strict(() -> Delta.read(new CborReader(payload.get(), LARGEST)))
                    .join(held, now);
        } catch (MalformedCbor e) {
            return new Opened.Refused<>(Opened.Reason.MALFORMED);
        }
    }

    /** What a document signer of the trust list has signed as a list of that type; empty if none has. */
    static Optional<byte[]> payload(byte[] bytes, String type, int largest, TrustList trust, Instant now) {
        var message = CoseSign1.parse(bytes, largest);
        return Optional.ofNullable(trust.keys().get(message.keyId()))
                .filter(trusted -> trusted.isValidAt(now))
                .filter(trusted -> message.type().equals(Optional.of(type)) && message.isSignedBy(trusted.key()))
                .map(trusted -> message.payload());
    }

    /** What travels: the ids after the first {@code since}. */
    private record Delta(Freshness freshness, long since, List<PassId> added) {
        static Delta read(CborReader in) {
            var members = in.map();
            var freshness = Freshness.read(in, members);
            Wire.expect(members, 4);
            var since = in.integer();
            Wire.expect(members, 5);
            var packed = in.bytes();
            Wire.expectNoMore(members);
            in.end();
            if (since < 0 || packed.length != (freshness.number() - since) * PassId.BYTES)
                throw new MalformedCbor("count");
            List<PassId> added = new ArrayList<>();
            for (var i = 0; i < packed.length; i += PassId.BYTES)
                added.add(PassId.of(Arrays.copyOfRange(packed, i, i + PassId.BYTES)));
            return new Delta(freshness, since, added);
        }

        Opened<RevocationList> join(Optional<RevocationList> held, Instant now) {
            if (!freshness.isFresh(now)) return new Opened.Refused<>(Opened.Reason.STALE);
            long known = held.map(list -> list.freshness().number()).orElse(0L);
            if (freshness.number() < known) return new Opened.Refused<>(Opened.Reason.ROLLED_BACK);
            if (since > known) return new Opened.Refused<>(Opened.Reason.DISJOINT);
            var ids = new HashSet<>(added);
            held.ifPresent(list -> ids.addAll(list.ids()));
            return ids.size() == freshness.number()
                    ? new Opened.Accepted<>(new RevocationList(freshness, ids))
                    : new Opened.Refused<>(Opened.Reason.DISJOINT);
        }
    }
}
