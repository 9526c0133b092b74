package org.sakta.status;

/**
 * What a person may do, in the order in which one counts before another: green is unrestricted; blue moves freely except
 * where a test is asked for, and is also the answer for somebody of whom nothing is known; yellow keeps from public places;
 * red keeps at home.
 */
public enum Colour {
    BLUE,
    GREEN,
    YELLOW,
    RED;

    /** The one that counts where both hold: red before yellow before green before blue. */
    public Colour or(Colour other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether it bars a person from less: green from nothing, then blue, yellow, red. */
    public boolean isMilderThan(Colour other) {
        return restrictions() < other.restrictions();
    }

    private int restrictions() {
        return switch (this) {
            case GREEN -> 0;
            case BLUE -> 1;
            case YELLOW -> 2;
            case RED -> 3;
        };
    }
}
