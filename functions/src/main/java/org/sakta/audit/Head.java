package org.sakta.audit;

import org.sakta.shared.keys.KeyedHash;

/** How many entries a chain has had and what it ends in, under a keyed hash of its own: it shows what was cut off. */
record Head(Chain chain, long count, Tail tail, KeyedHash hash) {
    String[] signed() {
        return signed(chain, count, tail);
    }

    static String[] signed(Chain chain, long count, Tail tail) {
        return new String[] {
            "audit-head-1", chain.value(), Long.toString(count), tail.at().toString(), tail.hash()
        };
    }
}
