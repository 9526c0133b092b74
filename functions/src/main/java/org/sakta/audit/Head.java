package org.sakta.audit;

/** How many entries a chain has had and what it ends in, under a keyed hash of its own: it shows what was cut off. */
record Head(Chain chain, long count, Tail tail, String keyVersion, String hash) {
    static byte[] signed(Chain chain, long count, Tail tail, String keyVersion) {
        return Entry.bytes(out -> {
            out.writeUTF("sakta-audit-head-1");
            out.writeUTF(chain.value());
            out.writeLong(count);
            out.writeLong(tail.at().toEpochMilli());
            out.writeUTF(tail.hash());
            out.writeUTF(keyVersion);
        });
    }
}
