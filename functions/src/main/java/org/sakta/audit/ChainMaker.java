package org.sakta.audit;

import java.util.Optional;

/** Makes a chain longer by one entry. */
final class ChainMaker {
    private final ChainHashes hashes;

    ChainMaker(ChainHashes hashes) {
        this.hashes = hashes;
    }

    /** The entry that comes next and the head that stands after it. */
    record Grown(Entry entry, Head head) {}

    Grown grow(Optional<Head> standing, Access access) {
        long number = standing.map(Head::count).orElse(0L) + 1;
        var previous = standing.map(Head::tail).orElse(Tail.OF_NOTHING);
        var hash = hashes.of(Entry.signed(number, access, previous));
        var entry = new Entry(number, access, previous, hash);
        var sealed = hashes.of(Head.signed(access.chain(), number, entry.tail()));
        return new Grown(entry, new Head(access.chain(), number, entry.tail(), sealed));
    }
}
