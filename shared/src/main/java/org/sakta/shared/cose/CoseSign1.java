package org.sakta.shared.cose;

import java.util.Optional;

/**
 * A tagged COSE_Sign1 with ES256. The protected header holds the algorithm, the key id, and for everything but a pass the type of the content (RFC
 * 9596), so that one signed thing can never be taken for another; the unprotected header is empty.
 */
public final class CoseSign1 {
    private static final int TAG = 18;
    private static final int ALGORITHM = 1;
    private static final int KEY_ID = 4;
    private static final int TYPE = 16;
    private static final int ES256 = -7;
    private static final byte[] EMPTY = {};

    private final byte[] header;
    private final byte[] payload;
    private final byte[] signature;
    private final KeyId keyId;
    private final Optional<String> type;

    private CoseSign1(byte[] header, byte[] payload, byte[] signature) {
        this.header = header;
        this.payload = payload;
        this.signature = signature;
        var in = new CborReader(header, header.length);
        var entries = in.map();
        if (entries.next() != ALGORITHM || in.integer() != ES256) throw new MalformedCbor("algorithm");
        if (entries.next() != KEY_ID) throw new MalformedCbor("key id");
        keyId = KeyId.of(in.bytes());
        type = entries.hasNext() ? Optional.of(readType(in, entries)) : Optional.empty();
        if (entries.hasNext()) throw new MalformedCbor("unknown header");
        in.end();
    }

    public static byte[] sign(Optional<String> type, byte[] payload, CoseSigner signer) {
        var header = header(type, signer.keyId());
        return new CborWriter()
                .tag(TAG)
                .array(4)
                .bytes(header)
                .map(0)
                .bytes(payload)
                .bytes(signer.sign(toBeSigned(header, payload)))
                .toBytes();
    }

    /** @throws MalformedCbor if the bytes are anything else, or more than {@code limit} */
    public static CoseSign1 parse(byte[] bytes, int limit) {
        var in = new CborReader(bytes, limit);
        in.tag(TAG);
        in.array(4);
        var header = in.bytes();
        if (in.map().hasNext()) throw new MalformedCbor("unprotected header");
        var parsed = new CoseSign1(header, in.bytes(), in.bytes());
        in.end();
        return parsed;
    }

    /** Which key claims to have signed. */
    public KeyId keyId() {
        return keyId;
    }

    public Optional<String> type() {
        return type;
    }

    /** What was signed; trust it only when {@link #isSignedBy} says so. */
    public byte[] payload() {
        return payload.clone();
    }

    public boolean isSignedBy(VerifyingKey key) {
        return key.verifies(toBeSigned(header, payload), signature);
    }

    private static String readType(CborReader in, CborReader.Entries entries) {
        if (entries.next() != TYPE) throw new MalformedCbor("unknown header");
        return in.text();
    }

    private static byte[] header(Optional<String> type, KeyId keyId) {
        var header = new CborWriter()
                .map(type.isPresent() ? 3 : 2)
                .integer(ALGORITHM)
                .integer(ES256)
                .integer(KEY_ID)
                .bytes(keyId.bytes());
        type.ifPresent(name -> header.integer(TYPE).text(name));
        return header.toBytes();
    }

    /** Sig_structure of RFC 9052, 4.4. */
    private static byte[] toBeSigned(byte[] header, byte[] payload) {
        return new CborWriter()
                .array(4)
                .text("Signature1")
                .bytes(header)
                .bytes(EMPTY)
                .bytes(payload)
                .toBytes();
    }
}
