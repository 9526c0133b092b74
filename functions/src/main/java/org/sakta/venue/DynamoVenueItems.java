package org.sakta.venue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import org.sakta.area.AreaCode;
import org.sakta.area.Country;
import org.sakta.area.Names;
import org.sakta.area.Point;
import org.sakta.declaration.form.FormType;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.http.Language;
import org.sakta.trust.PassCode;
import org.sakta.trust.PassId;
import org.sakta.venue.rule.PlaceKind;

/** Venues as items. */
final class DynamoVenueItems {
    private DynamoVenueItems() {}

    static Item toItem(Venue venue, Key key) {
        var item = Item.at(key)
                .with("id", venue.id().value())
                .with("version", venue.version())
                .with("operator", venue.operator().organisation())
                .with("country", venue.country().name())
                .with("registeredAt", venue.registeredAt());
        return withState(withDetails(item, venue.details()), venue.state());
    }

    private static Item withDetails(Item start, VenueDetails details) {
        var item = start.with("kind", details.kind().value())
                .with("area", details.area().value())
                .with("address", details.address().value())
                .with("latitude", Double.toString(details.location().latitude()))
                .with("longitude", Double.toString(details.location().longitude()))
                .with(
                        "hours",
                        details.hours().openings().stream()
                                .map(DynamoVenueItems::text)
                                .toList())
                .with("capacity", details.capacity())
                .with("stay", details.stay().map(Duration::toString))
                .with("declaration", details.declaration().map(Enum::name));
        for (var name : details.names().byLanguage().entrySet())
            item = item.with("name_" + name.getKey().code(), name.getValue());
        return item;
    }

    private static Item withState(Item start, VenueState state) {
        var item = start.with("state", state.name().name()).with("since", state.since());
        return switch (state) {
            case VenueState.Refused(var since, var why) -> item.with("why", why.value());
            case VenueState.Suspended(var since, var why) -> item.with("why", why.value());
            case VenueState.Approved(var since, var poster) ->
                item.with("posterId", poster.id().value())
                        .with("posterCode", poster.code().value())
                        .with("posterIssuedAt", poster.issuedAt())
                        .with("posterValidUntil", poster.validUntil());
            case VenueState.Submitted submitted -> item;
            case VenueState.Closed closed -> item;
        };
    }

    static Venue fromItem(Item item) {
        return new Venue(
                new VenueId(item.string("id")),
                (int) item.number("version"),
                new Operator(item.string("operator")),
                Country.valueOf(item.string("country")),
                item.instant("registeredAt"),
                details(item),
                state(item));
    }

    private static VenueDetails details(Item item) {
        return new VenueDetails(
                new PlaceKind(item.string("kind")),
                names(item),
                new AreaCode(item.string("area")),
                new VenueDetails.Address(item.string("address")),
                new Point(Double.parseDouble(item.string("latitude")), Double.parseDouble(item.string("longitude"))),
                new OpeningHours(item.strings("hours").stream()
                        .map(DynamoVenueItems::opening)
                        .toList()),
                (int) item.number("capacity"),
                item.optionalString("stay").map(Duration::parse),
                item.optionalString("declaration").map(FormType::valueOf));
    }

    private static Names names(Item item) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values())
            item.optionalString("name_" + language.code()).ifPresent(name -> names.put(language, name));
        return new Names(names);
    }

    private static VenueState state(Item item) {
        var since = item.instant("since");
        return switch (VenueState.Name.valueOf(item.string("state"))) {
            case SUBMITTED -> new VenueState.Submitted(since);
            case APPROVED -> new VenueState.Approved(since, poster(item));
            case REFUSED -> new VenueState.Refused(since, why(item));
            case SUSPENDED -> new VenueState.Suspended(since, why(item));
            case CLOSED -> new VenueState.Closed(since);
        };
    }

    private static VenueState.Remark why(Item item) {
        return new VenueState.Remark(item.string("why"));
    }

    private static Poster poster(Item item) {
        return new Poster(
                new PassId(item.string("posterId")),
                new PassCode(item.string("posterCode")),
                item.instant("posterIssuedAt"),
                item.instant("posterValidUntil"));
    }

    /** {@code MONDAY 08:00 22:00} */
    private static String text(Opening opening) {
        return opening.day() + " " + opening.opens() + " " + opening.closes();
    }

    private static Opening opening(String text) {
        var parts = text.split(" ", 3);
        return new Opening(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }
}
