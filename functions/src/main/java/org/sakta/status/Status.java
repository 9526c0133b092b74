package org.sakta.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person's colour at an instant, under the rule set in force then.
 *
 * @param reasons those that give this colour, the one that lasts longest first; never empty
 * @param until when the colour ceases if nothing else becomes known; empty where it does not
 * @param nextChange the next instant at which anything of this answer changes by itself
 */
public record Status(
        RuleSetId ruleSet,
        Instant at,
        Colour colour,
        List<Reason> reasons,
        Optional<Instant> until,
        Optional<Instant> nextChange) {
    public Status {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) throw new IllegalArgumentException("a colour has a reason");
    }
}
