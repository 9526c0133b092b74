package org.sakta.trust;

import java.time.DateTimeException;
import java.util.function.Supplier;
import org.sakta.shared.cose.CborReader;
import org.sakta.shared.cose.MalformedCbor;

/** What reading the wire forms shares. */
final class Wire {
    private Wire() {}

    static void expect(CborReader.Entries keys, int key) {
        if (keys.next() != key) throw new MalformedCbor("unexpected member");
    }

    static void expectNoMore(CborReader.Entries keys) {
        if (keys.hasNext()) throw new MalformedCbor("unknown member");
    }

    /** A value that its type refuses is malformed too. */
    static <T> T strict(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            throw new MalformedCbor("value");
        }
    }
}
