package org.sakta.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An access at its place in the chain. {@code previous} is what the chain ended in before it; {@code hash} is a keyed
 * hash over everything else here.
 */
record Entry(long number, Access access, Tail previous, String keyVersion, String hash) {

    /** The bytes that the hash is over: every field with its length, so that no two entries share them. */
    static byte[] signed(long number, Access access, Tail previous, String keyVersion) {
        return bytes(out -> {
            out.writeUTF("sakta-audit-entry-1");
            out.writeLong(number);
            out.writeUTF(access.chain().value());
            out.writeUTF(access.actor().subject());
            out.writeUTF(access.actor().role());
            out.writeUTF(access.actor().organisation().orElse(""));
            out.writeUTF(access.deed().wire());
            out.writeUTF(access.purpose().wire());
            out.writeUTF(access.reference().map(Reference::value).orElse(""));
            out.writeLong(access.at().toEpochMilli());
            out.writeLong(previous.at().toEpochMilli());
            out.writeUTF(previous.hash());
            out.writeUTF(keyVersion);
        });
    }

    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
