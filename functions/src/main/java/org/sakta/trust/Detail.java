package org.sakta.trust;

/** One small number that a pass says beside its kind; what it means is that kind's. It takes a single byte. */
public record Detail(int value) {
    static final int LARGEST = 23;

    public Detail {
        if (value < 0 || value > LARGEST) throw new IllegalArgumentException("not a detail");
    }
}
