package org.sakta.status.rule;

import java.util.Set;
import org.sakta.status.Reason.Ground;

/**
 * What ends a ground before its time.
 *
 * @param by evidence of this kind, from when it is found
 * @param fromDay found on this day or later, the first being day 0
 * @param with only for whoever had one of these grounds at the first day; for everybody where there are none
 */
record Ending(Ground by, int fromDay, Set<Ground> with) {
    Ending {
        with = Set.copyOf(with);
    }
}
