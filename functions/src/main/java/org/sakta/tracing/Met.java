package org.sakta.tracing;

import org.sakta.visit.TracedStay;

/**
 * Somebody whom a case met at a place, not yet known by name.
 *
 * @param stay any of that visitor's stays there that day, from which the person can be told once the tracing is approved
 */
record Met(TracedStay stay, Encounter encounter) {
    /** Who it was, among those who were met at that place. */
    String visitor() {
        return stay.day() + "#" + stay.pseudonym();
    }
}
