package org.sakta.shared.qr;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Every group of eight modules drawn at one scale: light is a one bit, the leftmost module comes first. */
final class Expansion {
    private static final AtomicReferenceArray<Expansion> BY_SCALE = new AtomicReferenceArray<>(65);

    private final int scale;
    private final byte[] table;

    private Expansion(int scale) {
        this.scale = scale;
        table = new byte[256 * scale];
        for (var modules = 0; modules < 256; modules++)
            for (var pixel = 0; pixel < 8 * scale; pixel++)
                if (((modules >>> (pixel / scale)) & 1) == 0)
                    table[modules * scale + pixel / 8] |= (byte) (0x80 >>> (pixel % 8));
    }

    static Expansion ofScale(int scale) {
        var known = BY_SCALE.get(scale);
        if (known != null) return known;
        var made = new Expansion(scale);
        BY_SCALE.set(scale, made);
        return made;
    }

    void copy(int modules, byte[] target, int position) {
        var from = modules * scale;
        for (var i = 0; i < scale; i++) target[position + i] = table[from + i];
    }
}
