package org.sakta.audit;

import java.util.HexFormat;
import java.util.Optional;

/** Makes a chain longer by one entry. */
final class ChainMaker {
    private final ChainKeys keys;

    ChainMaker(ChainKeys keys) {
        this.keys = keys;
    }

    /** The entry that comes next and the head that stands after it. */
    record Grown(Entry entry, Head head) {}

    Grown grow(Optional<Head> standing, Access access) {
        long number = standing.map(Head::count).orElse(0L) + 1;
        var previous = standing.map(Head::tail).orElse(Tail.OF_NOTHING);
        var version = keys.currentVersion();
        var hash = hex(keys.hash(version, Entry.signed(number, access, previous, version)));
        var tail = new Tail(hash, access.at());
        return new Grown(
                new Entry(number, access, previous, version, hash), head(access.chain(), number, tail, version));
    }

    private Head head(Chain chain, long count, Tail tail, String version) {
        return new Head(chain, count, tail, version, hex(keys.hash(version, Head.signed(chain, count, tail, version))));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
