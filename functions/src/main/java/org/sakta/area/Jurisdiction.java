package org.sakta.area;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/** The country that a deployment serves, and the day that it is there. */
public record Jurisdiction(Country country, InstantSource clock) {
    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return country.today(now());
    }
}
