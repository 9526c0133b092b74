package org.sakta.audit;

import org.sakta.shared.keys.KeyedHash;

/**
 * An access at its place in the chain. {@code previous} is what the chain ended in before it; {@code hash} is a keyed
 * hash over everything else here.
 */
record Entry(long number, Access access, Tail previous, KeyedHash hash) {
    Tail tail() {
        return new Tail(hash.value(), access.at());
    }

    /** What the hash is over. */
    String[] signed() {
        return signed(number, access, previous);
    }

    static String[] signed(long number, Access access, Tail previous) {
        return new String[] {
            "audit-entry-1",
            Long.toString(number),
            access.chain().value(),
            access.actor().subject(),
            access.actor().role().group(),
            access.actor().organisation().orElse(""),
            access.deed().wire(),
            access.purpose().wire(),
            access.reference().map(Reference::value).orElse(""),
            access.at().toString(),
            previous.at().toString(),
            previous.hash()
        };
    }
}
