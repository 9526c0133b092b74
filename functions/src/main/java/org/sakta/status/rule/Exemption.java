package org.sakta.status.rule;

import java.util.Set;
import org.sakta.status.Reason.Ground;

/**
 * For whom a ground does not count.
 *
 * @param with whoever had one of these grounds when it happened
 * @param withoutSymptoms only while no symptoms have begun since
 */
record Exemption(Set<Ground> with, boolean withoutSymptoms) {
    Exemption {
        with = Set.copyOf(with);
    }
}
