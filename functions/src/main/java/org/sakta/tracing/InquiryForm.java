package org.sakta.tracing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.sakta.area.Country;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;
import org.sakta.venue.VenueId;
import org.sakta.venue.Venues;

/** What an epidemiologist found out about a case: {@code {onset, places: [{venueId, from, until}]}}. */
record InquiryForm(Venues venues, Country country) {
    private static final int MOST_PLACES = 50;

    static Parsed<Case.Inquiry> parse(JsonValue body) {
        var form = Fields.of(body);
        var onset = form.optional("onset", Reader.date());
        var places = form.objects("places", MOST_PLACES, InquiryForm::place);
        return form.result(() -> new Case.Inquiry(onset.get(), places.get()));
    }

    private static Supplier<Place> place(Fields form) {
        var venue = form.required("venueId", Reader.exact(20).map(InquiryForm::venue));
        var from = form.required("from", Reader.instant());
        var until = form.required("until", Reader.instant());
        if (!form.hasErrors() && !from.get().isBefore(until.get()))
            form.error("until", "tracing.ends-before-it-begins");
        return () -> new Place(venue.get(), new Span(from.get(), until.get()));
    }

    private static VenueId venue(String text) {
        if (!VenueId.isValid(text)) throw new InvalidValue("tracing.not-a-venue");
        return new VenueId(text);
    }

    /** What cannot be true of this case. */
    List<FieldError> defects(Case.Inquiry inquiry, Case of, Instant now) {
        int daysBefore = TracingPolicy.of(country, of.sampledAt()).onsetDaysBefore();
        var earliest = country.today(of.sampledAt()).minusDays(daysBefore);
        if (inquiry.onset()
                .filter(day -> day.isAfter(country.today(now)) || day.isBefore(earliest))
                .isPresent()) return List.of(FieldError.at("/onset", "tracing.onset", daysBefore));
        var infectious = of.infectious(country, inquiry.onset());
        var places = inquiry.places();
        return IntStream.range(0, places.size())
                .boxed()
                .flatMap(number -> defect("/places/" + number, places.get(number), infectious, now).stream())
                .toList();
    }

    private Optional<FieldError> defect(String where, Place place, Span infectious, Instant now) {
        if (place.stay().until().isAfter(now))
            return Optional.of(FieldError.at(where + "/until", "tracing.in-the-future"));
        if (!infectious.covers(place.stay()))
            return Optional.of(
                    FieldError.at(where + "/from", "tracing.outside-window", infectious.from(), infectious.until()));
        return venues.find(place.venue()).isEmpty()
                ? Optional.of(FieldError.at(where + "/venueId", "tracing.not-a-venue"))
                : Optional.empty();
    }

    /** The version that was looked at. Empty where none is named; one that nobody can have read is never the one that stands. */
    static Optional<Integer> version(Optional<String> tag) {
        return tag.map(text -> text.matches("\"[1-9][0-9]{0,5}\"") ? Integer.parseInt(text.replace("\"", "")) : -1);
    }
}
