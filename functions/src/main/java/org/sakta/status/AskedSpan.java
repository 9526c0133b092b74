package org.sakta.status;

import java.time.Instant;
import org.sakta.area.Country;

/** For which instants a colour may be asked: as far back as its evidence is kept, and not far ahead. Both ends are within. */
record AskedSpan(Instant from, Instant to) {
    static AskedSpan around(Instant now, Country country) {
        var asked = StatusPolicy.of(country, country.today(now)).asked();
        var local = now.atZone(country.zone());
        return new AskedSpan(
                local.minus(asked.back()).toInstant(), local.plus(asked.ahead()).toInstant());
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }
}
