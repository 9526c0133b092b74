package org.sakta.venue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sakta.area.AreaCode;
import org.sakta.area.Point;
import org.sakta.declaration.form.FormType;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Reader;

/** A venue as its operator and the authority see it. */
record VenueView(
        VenueId venueId,
        int version,
        String organisation,
        String kind,
        String category,
        String name,
        Map<String, String> names,
        AreaCode area,
        VenueDetails.Address address,
        Point location,
        Map<String, List<Hours>> hours,
        int capacity,
        long stayMinutes,
        Optional<String> declaration,
        State state,
        Optional<PosterView> poster) {
    record Hours(String opens, String closes) {}

    record State(String name, Instant since, Optional<String> reason) {}

    /** When the poster at the door counts; its code is had from the image. */
    record PosterView(Instant issuedAt, Instant validUntil, String imageLink) {}

    static VenueView of(Venue venue, Language language, Instant now) {
        var details = venue.details();
        return new VenueView(
                venue.id(),
                venue.version(),
                venue.operator().organisation(),
                details.kind().value(),
                Reader.wireName(venue.rule(now).category()),
                details.names().in(language),
                names(details.names().byLanguage()),
                details.area(),
                details.address(),
                details.location(),
                hours(details.hours()),
                details.capacity(),
                venue.stay(now).toMinutes(),
                venue.declaration(now).map(FormType::wire),
                state(venue.state()),
                venue.poster().map(poster -> poster(venue, poster)));
    }

    static PosterView poster(Venue venue, Poster poster) {
        return new PosterView(poster.issuedAt(), poster.validUntil(), "/venues/" + venue.id() + "/poster");
    }

    private static Map<String, String> names(Map<Language, String> names) {
        var byCode = new LinkedHashMap<String, String>();
        new TreeMap<>(names).forEach((language, name) -> byCode.put(language.code(), name));
        return byCode;
    }

    private static Map<String, List<Hours>> hours(OpeningHours week) {
        var byDay = new TreeMap<DayOfWeek, List<Hours>>();
        for (var opening : week.openings())
            byDay.computeIfAbsent(opening.day(), day -> new ArrayList<>())
                    .add(new Hours(opening.opens().toString(), HoursForm.closing(opening.closes())));
        var named = new LinkedHashMap<String, List<Hours>>();
        byDay.forEach((day, hours) -> named.put(HoursForm.name(day), hours));
        return named;
    }

    private static State state(VenueState state) {
        var reason = switch (state) {
            case VenueState.Refused(var since, var why) -> Optional.of(why.value());
            case VenueState.Suspended(var since, var why) -> Optional.of(why.value());
            case VenueState.Submitted submitted -> Optional.<String>empty();
            case VenueState.Approved approved -> Optional.<String>empty();
            case VenueState.Closed closed -> Optional.<String>empty();
        };
        return new State(Reader.wireName(state.name()), state.since(), reason);
    }
}
