package org.sakta.status;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sakta.status.Reason.Ground;

/**
 * What a trial finds of one person, who cannot be told from anybody of whom the same kinds of things are known.
 *
 * @param known the kinds of what is known, in their order; none where the colour stays
 */
record ColourChange(Colour from, Colour to, List<Ground> known) {
    ColourChange {
        known = List.copyOf(known);
    }

    /** Such as {@code green-red-pr}, a letter for each kind. */
    String outcome() {
        var letters = known.stream().map(ColourChange::letter).collect(Collectors.joining());
        return (from + "-" + to + "-" + letters).toLowerCase(Locale.ROOT);
    }

    static ColourChange of(String outcome) {
        var parts = outcome.split("-", 3);
        return new ColourChange(colour(parts[0]), colour(parts[1]), grounds(parts[2]));
    }

    private static Colour colour(String name) {
        return Colour.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static List<Ground> grounds(String letters) {
        return Arrays.stream(Ground.values())
                .filter(ground -> letters.contains(letter(ground)))
                .toList();
    }

    private static String letter(Ground ground) {
        return switch (ground) {
            case NOTHING_KNOWN -> "n";
            case NEGATIVE_PCR -> "m";
            case NEGATIVE_ANTIGEN -> "a";
            case FIRST_DOSE -> "f";
            case FULL_COURSE -> "v";
            case RECOVERY -> "r";
            case CONTRAINDICATION -> "k";
            case CONTACT -> "c";
            case POSITIVE_TEST -> "p";
            case DECISION -> "d";
        };
    }
}
