package org.sakta.venue.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sakta.area.Country;

/**
 * A jurisdiction's rules for places from one day on ({@code policies/<jurisdiction>/venues.json}).
 *
 * @param posterValid how long a poster is valid
 * @param posterMillimetres how large a poster's code is at least, along one side
 * @param farthest how many kilometres a venue may lie from the centre of the area that it says it is in
 */
public record VenueRules(
        LocalDate validFrom,
        Period posterValid,
        int posterMillimetres,
        int farthest,
        Map<Category, CategoryRule> categories,
        Map<PlaceKind, KindRule> kinds) {
    private static final Map<Country, List<VenueRules>> READ = new ConcurrentHashMap<>();

    public VenueRules {
        categories = Map.copyOf(categories);
        kinds = Map.copyOf(kinds);
        for (var kind : kinds.values())
            if (!categories.containsKey(kind.category())) throw new IllegalArgumentException(kind + " has no category");
    }

    /** What holds in that country on that day; the first period also holds for the time before it. */
    public static VenueRules of(Country country, LocalDate on) {
        var periods = all(country);
        return periods.stream()
                .filter(period -> !period.validFrom.isAfter(on))
                .findFirst()
                .orElseGet(periods::getLast);
    }

    /** Every period, the latest first. */
    static List<VenueRules> all(Country country) {
        return READ.computeIfAbsent(country, VenueRulesFile::read);
    }

    public Optional<KindRule> find(PlaceKind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** @throws IllegalStateException for a kind that no policy knows: the build checks that none is ever dropped */
    public KindRule of(PlaceKind kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("no rule for " + kind));
    }

    /** Whom places of that kind let in. */
    public CategoryRule admissionTo(PlaceKind kind) {
        return of(categories, of(kind).category());
    }

    private static CategoryRule of(Map<Category, CategoryRule> rules, Category category) {
        var rule = rules.get(category);
        if (rule == null) throw new IllegalStateException("no rule for " + category);
        return rule;
    }
}
