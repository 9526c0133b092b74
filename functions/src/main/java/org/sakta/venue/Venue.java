package org.sakta.venue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.sakta.area.Country;
import org.sakta.declaration.form.FormType;
import org.sakta.venue.rule.CategoryRule;
import org.sakta.venue.rule.KindRule;
import org.sakta.venue.rule.VenueRules;

/**
 * A place that people enter.
 *
 * @param version counts from 1, with every change of details or state
 */
public record Venue(
        VenueId id,
        int version,
        Operator operator,
        Country country,
        Instant registeredAt,
        VenueDetails details,
        VenueState state) {

    static Venue registered(VenueId id, Operator operator, Country country, VenueDetails details, Instant now) {
        return new Venue(id, 1, operator, country, now, details, new VenueState.Submitted(now));
    }

    /** Another kind or area is another venue to the authority; what was refused is looked at again. */
    Venue changed(VenueDetails changed, Instant now) {
        var keeps = state instanceof VenueState.Approved || state instanceof VenueState.Suspended;
        var next = keeps && changed.isApprovedWith(details) ? state : new VenueState.Submitted(now);
        return new Venue(id, version + 1, operator, country, registeredAt, changed, next);
    }

    Venue in(VenueState next) {
        return new Venue(id, version + 1, operator, country, registeredAt, details, next);
    }

    /** The poster at its door, where it may have visitors at all. */
    public Optional<Poster> poster() {
        return state instanceof VenueState.Approved(var since, var poster) ? Optional.of(poster) : Optional.empty();
    }

    /** The day and hour that it is there. */
    public LocalDateTime localTime(Instant now) {
        return LocalDateTime.ofInstant(now, country.zone());
    }

    public boolean isOpenAt(Instant now) {
        return details.hours().isOpenAt(localTime(now));
    }

    /** When it closes next, where it is open and closes at all. */
    public Optional<Instant> closingAfter(Instant now) {
        return details.hours()
                .closingAfter(localTime(now))
                .map(time -> time.atZone(country.zone()).toInstant());
    }

    /** Whom it lets in, by the rules of that day. */
    public CategoryRule admission(Instant now) {
        return VenueRules.of(country, country.today(now)).admissionTo(details.kind());
    }

    /** How long somebody is taken to have stayed who did not check out. */
    public Duration stay(Instant now) {
        return details.stay().orElseGet(() -> rule(now).stay());
    }

    /** What its visitors must have declared. */
    public Optional<FormType> declaration(Instant now) {
        return rule(now).declaration().or(details::declaration);
    }

    KindRule rule(Instant now) {
        return VenueRules.of(country, country.today(now)).of(details.kind());
    }
}
