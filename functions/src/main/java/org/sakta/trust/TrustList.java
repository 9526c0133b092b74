package org.sakta.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sakta.shared.cose.CborReader;
import org.sakta.shared.cose.CborWriter;
import org.sakta.shared.cose.CoseSign1;
import org.sakta.shared.cose.CoseSigner;
import org.sakta.shared.cose.KeyId;
import org.sakta.shared.cose.MalformedCbor;
import org.sakta.shared.cose.VerifyingKey;

/** The document signers to be believed, under the signature of the root key, which every verifier knows beforehand. */
public record TrustList(Freshness freshness, Map<KeyId, TrustedKey> keys) {
    static final String TYPE = "sakta-trust-list";
    private static final int LARGEST = 1_000_000;

    public TrustList {
        keys = Map.copyOf(keys);
    }

    public static TrustList of(Freshness freshness, Collection<TrustedKey> keys) {
        return new TrustList(freshness, keys.stream().collect(Collectors.toMap(TrustedKey::id, Function.identity())));
    }

    public byte[] sign(CoseSigner root) {
        var out = new CborWriter().map(4);
        freshness.write(out);
        out.integer(4).array(keys.size());
        keys.values().stream()
                .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
                .forEach(key -> write(key, out));
        return CoseSign1.sign(Optional.of(TYPE), out.toBytes(), root);
    }

    /** @param held the list that is held already, whose number a new one may not fall below */
    public static Opened<TrustList> open(byte[] bytes, VerifyingKey root, Optional<TrustList> held, Instant now) {
        try {
            var message = CoseSign1.parse(bytes, LARGEST);
            if (!message.type().equals(Optional.of(TYPE)) || !message.isSignedBy(root))
                return new Opened.Refused<>(Opened.Reason.FORGED);
            var list = Wire.strict(() -> read(new CborReader(message.payload(), LARGEST)));
            if (!list.freshness.isFresh(now)) return new Opened.Refused<>(Opened.Reason.STALE);
            if (held.filter(older -> older.freshness.number() > list.freshness.number())
                    .isPresent()) return new Opened.Refused<>(Opened.Reason.ROLLED_BACK);
            return new Opened.Accepted<>(list);
        } catch (MalformedCbor e) {
            return new Opened.Refused<>(Opened.Reason.MALFORMED);
        }
    }

    private static void write(TrustedKey key, CborWriter out) {
        out.array(4)
                .bytes(key.key().coordinates())
                .text(key.country().value())
                .integer(key.validFrom().getEpochSecond())
                .integer(key.validUntil().getEpochSecond());
    }

    private static TrustList read(CborReader in) {
        var members = in.map();
        var freshness = Freshness.read(in, members);
        Wire.expect(members, 4);
        List<TrustedKey> keys = new ArrayList<>();
        for (var left = in.array(); left > 0; left--) keys.add(readKey(in));
        Wire.expectNoMore(members);
        in.end();
        return of(freshness, keys);
    }

    private static TrustedKey readKey(CborReader in) {
        in.array(4);
        return new TrustedKey(
                VerifyingKey.ofCoordinates(in.bytes()),
                new Country(in.text()),
                Instant.ofEpochSecond(in.integer()),
                Instant.ofEpochSecond(in.integer()));
    }
}
