package org.sakta.pass;

import org.sakta.shared.events.Event;

/** What this context logs: never a code, an id of a pass or initials. */
sealed interface PassEvent extends Event {
    /** A pass was checked; alarms count the forged ones. */
    record Verified(String correlationId, String verdict, String where) implements PassEvent {}

    record KeysRotated(String what, int trustedKeys) implements PassEvent {}
}
