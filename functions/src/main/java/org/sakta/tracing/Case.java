package org.sakta.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sakta.area.AreaCode;
import org.sakta.area.Country;
import org.sakta.identity.PersonId;

/**
 * Somebody who was found to be ill.
 *
 * @param version counts from 1, with every change
 * @param area where the person lived when the case was opened: whose officials trace it
 * @param sampledAt when the first positive sample was taken
 * @param inquiry what an epidemiologist found out; empty until then
 * @param withdrawnAt when the last positive result was taken back, which ended the case
 * @param opening counts from 1, with every time that the case stands again after it had ended
 */
record Case(
        CaseId id,
        int version,
        PersonId person,
        AreaCode area,
        Instant sampledAt,
        Instant openedAt,
        Optional<Inquiry> inquiry,
        Optional<Instant> withdrawnAt,
        int opening) {
    /**
     * What the case told.
     *
     * @param onset when the symptoms began; empty for whoever has none
     */
    record Inquiry(Optional<LocalDate> onset, List<Place> places) {
        Inquiry {
            places = List.copyOf(places);
        }
    }

    /** How far it has come. */
    enum State {
        OPENED,
        INQUIRED,
        WITHDRAWN
    }

    static Case opened(CaseId id, PersonId person, AreaCode area, Instant sampledAt, Instant now) {
        return new Case(id, 1, person, area, sampledAt, now, Optional.empty(), Optional.empty(), 1);
    }

    Case with(Inquiry found) {
        return new Case(id, version + 1, person, area, sampledAt, openedAt, Optional.of(found), withdrawnAt, opening);
    }

    Case withdrawn(Instant now) {
        return new Case(id, version + 1, person, area, sampledAt, openedAt, inquiry, Optional.of(now), opening);
    }

    /** By a sample that is positive, after all or after others were taken back. */
    Case standing(Instant firstSampledAt) {
        int now = isWithdrawn() ? opening + 1 : opening;
        return new Case(id, version + 1, person, area, firstSampledAt, openedAt, inquiry, Optional.empty(), now);
    }

    State state() {
        if (isWithdrawn()) return State.WITHDRAWN;
        return inquiry.isPresent() ? State.INQUIRED : State.OPENED;
    }

    boolean isWithdrawn() {
        return withdrawnAt.isPresent();
    }

    /** When the case may have infected others, if the symptoms began on that day. */
    Span infectious(Country country, Optional<LocalDate> onset) {
        return TracingPolicy.of(country, sampledAt)
                .infectious(country, onset.orElseGet(() -> country.today(sampledAt)));
    }

    Span infectious(Country country) {
        return infectious(country, inquiry.flatMap(Inquiry::onset));
    }
}
