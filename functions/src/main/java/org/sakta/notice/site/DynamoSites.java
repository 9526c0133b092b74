package org.sakta.notice.site;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sakta.area.AreaCode;
import org.sakta.area.Names;
import org.sakta.area.Point;
import org.sakta.notice.site.ExposureSite.Place;
import org.sakta.notice.site.ExposureSite.State;
import org.sakta.notice.site.ExposureSite.Stay;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.http.Language;
import org.sakta.venue.VenueId;

/** pk = {@code SITES}, sk = {@code SITE#<id>}: there are few at a time, and whoever publishes them reads all. */
record DynamoSites(Table table, UnaryOperator<Instant> shownUntil, InstantSource clock) implements SiteStore {
    private static final String SITES = "SITES";
    private static final String SITE = "SITE#";

    @Override
    public Optional<ExposureSite> find(ExposureSite.Id id) {
        return table.get(key(id)).filter(this::isShown).map(DynamoSites::site);
    }

    @Override
    public List<ExposureSite> all() {
        return table.query(SITES, SITE)
                .filter(this::isShown)
                .map(DynamoSites::site)
                .toList();
    }

    @Override
    public boolean put(ExposureSite site) {
        var before = site.version() == 1
                ? Condition.absentOrExpired(clock.instant())
                : Condition.equal("version", site.version() - 1);
        return table.put(item(site), before) instanceof Put.Stored;
    }

    private Item item(ExposureSite site) {
        var place = site.place();
        var item = Item.at(key(site.id()))
                .with("version", site.version())
                .with("venue", site.stay().venue().value())
                .with("from", site.stay().from())
                .with("until", site.stay().until())
                .with("area", place.area().value())
                .with("address", place.address())
                .with("latitude", Double.toString(place.location().latitude()))
                .with("longitude", Double.toString(place.location().longitude()))
                .with("state", site.state().name())
                .with("since", site.since())
                .with("proposedBy", site.proposedBy())
                .with("decidedBy", site.decidedBy())
                .expiringAt(shownUntil.apply(site.stay().until()));
        for (var name : place.names().byLanguage().entrySet())
            item = item.with("name_" + name.getKey().code(), name.getValue());
        return item;
    }

    private static ExposureSite site(Item item) {
        var id = new ExposureSite.Id(item.key().sk().substring(SITE.length()));
        return new ExposureSite(
                id,
                Math.toIntExact(item.number("version")),
                new Stay(new VenueId(item.string("venue")), item.instant("from"), item.instant("until")),
                new Place(
                        names(item),
                        new AreaCode(item.string("area")),
                        item.string("address"),
                        new Point(
                                Double.parseDouble(item.string("latitude")),
                                Double.parseDouble(item.string("longitude")))),
                State.valueOf(item.string("state")),
                item.instant("since"),
                item.string("proposedBy"),
                item.string("decidedBy"));
    }

    private static Names names(Item item) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values())
            item.optionalString("name_" + language.code()).ifPresent(name -> names.put(language, name));
        return new Names(names);
    }

    private boolean isShown(Item item) {
        return !item.isExpired(clock.instant());
    }

    private static Key key(ExposureSite.Id id) {
        return new Key(SITES, SITE + id.value());
    }
}
