package org.sakta.trust;

import java.time.Instant;
import java.util.Optional;
import org.sakta.shared.cose.CborReader;
import org.sakta.shared.cose.CborWriter;
import org.sakta.shared.cose.Cwt;
import org.sakta.shared.cose.MalformedCbor;

/** What a pass states: a CWT claims set in whole seconds, with what it confirms in one private claim. */
public record PassClaims(
        Country issuer,
        PassContent content,
        Instant validFrom,
        Instant validUntil,
        PassId id,
        Optional<Audience> audience) {
    /** The first key of the private-use range. */
    static final int CONTENT = -65537;

    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    public PassClaims {
        if (validFrom.getNano() != 0 || validUntil.getNano() != 0) throw new IllegalArgumentException("whole seconds");
        if (validFrom.getEpochSecond() < 0 || validUntil.getEpochSecond() > LATEST || !validFrom.isBefore(validUntil))
            throw new IllegalArgumentException("not a validity");
        if (!content.kind().agreesWith(audience.isPresent()))
            throw new IllegalArgumentException("not bound as its kind");
    }

    public PassKind kind() {
        return content.kind();
    }

    public byte[] encode() {
        var out = new CborWriter().map(audience.isPresent() ? 6 : 5);
        out.integer(Cwt.ISSUER).text(issuer.value());
        audience.ifPresent(bound -> out.integer(Cwt.AUDIENCE).text(bound.value()));
        out.integer(Cwt.EXPIRATION)
                .integer(validUntil.getEpochSecond())
                .integer(Cwt.NOT_BEFORE)
                .integer(validFrom.getEpochSecond())
                .integer(Cwt.ID)
                .bytes(id.bytes())
                .integer(CONTENT);
        content.write(out);
        return out.toBytes();
    }

    /** @throws MalformedCbor unless the bytes are exactly what {@link #encode} gives for some claims */
    public static PassClaims decode(byte[] bytes) {
        return Wire.strict(() -> read(new CborReader(bytes, PassCode.LARGEST)));
    }

    private static PassClaims read(CborReader in) {
        var keys = in.map();
        Wire.expect(keys, Cwt.ISSUER);
        var issuer = new Country(in.text());
        var key = keys.next();
        var audience = key == Cwt.AUDIENCE ? Optional.of(new Audience(in.text())) : Optional.<Audience>empty();
        if ((audience.isPresent() ? keys.next() : key) != Cwt.EXPIRATION) throw new MalformedCbor("unexpected member");
        var until = Instant.ofEpochSecond(in.integer());
        Wire.expect(keys, Cwt.NOT_BEFORE);
        var from = Instant.ofEpochSecond(in.integer());
        Wire.expect(keys, Cwt.ID);
        var id = PassId.of(in.bytes());
        Wire.expect(keys, CONTENT);
        var content = PassContent.read(in);
        Wire.expectNoMore(keys);
        in.end();
        return new PassClaims(issuer, content, from, until, id, audience);
    }
}
