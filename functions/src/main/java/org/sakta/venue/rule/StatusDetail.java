package org.sakta.venue.rule;

import org.sakta.status.Colour;
import org.sakta.trust.Detail;

/** What a status pass says of its holder: {@code docs/pass/format.md} has the numbers. */
public record StatusDetail(Colour colour, boolean admitted) {
    private static final int ADMITTED = 4;

    public static StatusDetail of(Admission admission) {
        return new StatusDetail(admission.colour(), admission.isAdmitted());
    }

    /** @throws IllegalArgumentException if it is none of a status */
    public static StatusDetail of(Detail detail) {
        return new StatusDetail(colour(detail.value() % ADMITTED), admitted(detail.value()));
    }

    public Detail toDetail() {
        return new Detail(number(colour) + (admitted ? ADMITTED : 0));
    }

    private static boolean admitted(int value) {
        if (value >= 2 * ADMITTED) throw new IllegalArgumentException("not a status");
        return value >= ADMITTED;
    }

    private static int number(Colour colour) {
        return switch (colour) {
            case BLUE -> 0;
            case GREEN -> 1;
            case YELLOW -> 2;
            case RED -> 3;
        };
    }

    private static Colour colour(int number) {
        return switch (number) {
            case 0 -> Colour.BLUE;
            case 1 -> Colour.GREEN;
            case 2 -> Colour.YELLOW;
            default -> Colour.RED;
        };
    }
}
