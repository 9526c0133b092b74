package org.sakta.venue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.sakta.area.AreaCode;

/** Venues in a map. */
public final class InMemoryVenues implements VenueStore {
    private final Map<VenueId, Venue> venues = new ConcurrentHashMap<>();

    @Override
    public Optional<Venue> find(VenueId id) {
        return Optional.ofNullable(venues.get(id));
    }

    @Override
    public Venue addIfAbsent(Venue venue) {
        var earlier = venues.putIfAbsent(venue.id(), venue);
        return earlier == null ? venue : earlier;
    }

    @Override
    public boolean replace(Venue before, Venue next) {
        return venues.computeIfPresent(before.id(), (id, now) -> now.version() == before.version() ? next : now)
                == next;
    }

    @Override
    public Slice ofOperator(Operator operator, Optional<String> after, int limit) {
        return slice(
                venues.values().stream()
                        .filter(venue -> venue.operator().equals(operator))
                        .toList(),
                venue -> "VENUE#" + venue.id(),
                after,
                limit);
    }

    @Override
    public Slice inArea(AreaCode area, VenueState.Name state, Optional<String> after, int limit) {
        return slice(
                venues.values().stream()
                        .filter(venue -> venue.details().area().equals(area)
                                && venue.state().name() == state)
                        .toList(),
                venue -> "%s#%010d#%s".formatted(state, venue.state().since().getEpochSecond(), venue.id()),
                after,
                limit);
    }

    private static Slice slice(List<Venue> found, Function<Venue, String> key, Optional<String> after, int limit) {
        var rest = found.stream()
                .filter(venue -> after.isEmpty() || key.apply(venue).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(key))
                .toList();
        return rest.size() <= limit
                ? new Slice(rest, Optional.empty())
                : new Slice(rest.subList(0, limit), Optional.of(key.apply(rest.get(limit - 1))));
    }
}
