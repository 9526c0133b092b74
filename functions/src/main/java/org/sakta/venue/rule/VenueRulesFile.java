package org.sakta.venue.rule;

import java.time.Duration;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sakta.area.Country;
import org.sakta.declaration.form.FormType;
import org.sakta.policy.PolicyFile;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Reader;
import org.sakta.status.Colour;
import org.sakta.status.Reason.Ground;

/** Reads {@code venues.json}. */
final class VenueRulesFile {
    private static final int LONGEST_SOURCE = 2000;

    private VenueRulesFile() {}

    static List<VenueRules> read(Country country) {
        return PolicyFile.read(country.jurisdiction() + "/venues.json", file -> {
            file.required("jurisdiction", Reader.text(2));
            var periods = file.objects("periods", 100, VenueRulesFile::period);
            return () -> periods.get().stream()
                    .sorted(Comparator.comparing(VenueRules::validFrom).reversed())
                    .toList();
        });
    }

    private static Supplier<VenueRules> period(Fields period) {
        var from = period.required("validFrom", Reader.date());
        period.required("source", Reader.text(LONGEST_SOURCE));
        var poster = period.required("posterDays", Reader.integer(1, 365));
        var millimetres = period.required("posterMillimetres", Reader.integer(50, 1000));
        var farthest = period.required("farthestKilometres", Reader.integer(1, 5000));
        var categories = period.objects("categories", 10, VenueRulesFile::category);
        var kinds = period.objects("kinds", 200, VenueRulesFile::kind);
        return () -> new VenueRules(
                from.get(),
                Period.ofDays(poster.get()),
                millimetres.get(),
                farthest.get(),
                categories.get().stream().collect(Collectors.toMap(CategoryRule::category, Function.identity())),
                kinds.get().stream().collect(Collectors.toMap(KindRule::kind, Function.identity())));
    }

    private static Supplier<CategoryRule> category(Fields category) {
        var name = category.required("category", Reader.choice(Category.class));
        var colours = category.list("admits", 4, Reader.choice(Colour.class));
        var grounds = category.list("grounds", 20, Reader.choice(Ground.class));
        return () -> new CategoryRule(name.get(), EnumSet.copyOf(colours.get()), Set.copyOf(grounds.get()));
    }

    private static Supplier<KindRule> kind(Fields kind) {
        var name = kind.required("kind", Reader.exact(40).map(PlaceKind::new));
        var category = kind.required("category", Reader.choice(Category.class));
        var stay = kind.required("stayMinutes", Reader.integer(1, 1440));
        Supplier<Optional<FormType>> declaration = kind.optional("declaration", Reader.choice(FormType.class));
        return () -> new KindRule(name.get(), category.get(), Duration.ofMinutes(stay.get()), declaration.get());
    }
}
