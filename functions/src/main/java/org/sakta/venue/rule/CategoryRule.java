package org.sakta.venue.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sakta.status.Colour;
import org.sakta.status.Reason;
import org.sakta.status.Reason.Ground;
import org.sakta.status.Status;
import org.sakta.venue.rule.Admission.Cause;

/**
 * Whom places of a category let in.
 *
 * @param colours those that enter
 * @param grounds what the colour must rest on; empty where it may rest on anything
 */
public record CategoryRule(Category category, Set<Colour> colours, Set<Ground> grounds) {
    private static final Comparator<Reason> BY_END =
            Comparator.comparing(reason -> reason.until().orElse(Instant.MAX));

    public CategoryRule {
        colours = Set.copyOf(colours);
        grounds = Set.copyOf(grounds);
    }

    /** The verdict at the instant that the status is of. */
    public Admission judge(Status status) {
        var colour = status.colour();
        if (colours.contains(colour)) return grounds.isEmpty() ? entering(status) : resting(status);
        return wantsOnlyATest(colour)
                ? new Admission(colour, Cause.PCR_MISSING, Optional.empty())
                : new Admission(colour, Cause.COLOUR_BARRED, status.until());
    }

    private static Admission entering(Status status) {
        return new Admission(status.colour(), Cause.COLOUR_ENTERS, status.until());
    }

    /** A colour may rest on several grounds: the one that counts here and lasts longest decides, a test before others. */
    private Admission resting(Status status) {
        var counting = status.reasons().stream()
                .filter(reason -> reason.colour() == status.colour() && grounds.contains(reason.ground()))
                .toList();
        return counting.stream()
                .max(BY_END)
                .map(longest -> new Admission(status.colour(), cause(counting), longest.until()))
                .orElseGet(() -> new Admission(status.colour(), Cause.PCR_MISSING, Optional.empty()));
    }

    private static Cause cause(List<Reason> counting) {
        return counting.stream().anyMatch(reason -> reason.ground() == Ground.NEGATIVE_PCR)
                ? Cause.PCR_VALID
                : Cause.PCR_NOT_NEEDED;
    }

    /** Blue where green enters on a test: a test would do, and the colour is nothing against anybody. */
    private boolean wantsOnlyATest(Colour colour) {
        return !grounds.isEmpty() && colours.contains(Colour.GREEN) && colour.compareTo(Colour.GREEN) < 0;
    }
}
