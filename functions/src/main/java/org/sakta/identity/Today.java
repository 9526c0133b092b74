package org.sakta.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time, and the day that it is in the jurisdiction. */
record Today(InstantSource clock, ZoneId zone) {
    Instant now() {
        return clock.instant();
    }

    LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
