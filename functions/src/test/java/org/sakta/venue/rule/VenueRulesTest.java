package org.sakta.venue.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sakta.area.Country;
import org.sakta.declaration.form.Forms;
import org.sakta.policy.PolicyTexts;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Reader;

/** What the build checks of {@code venues.json} and its texts. */
class VenueRulesTest {
    @ParameterizedTest
    @EnumSource
    void everyPeriodIsWhole(Country country) {
        var periods = VenueRules.all(country);
        for (int i = 0; i < periods.size(); i++) {
            var rules = periods.get(i);
            assertThat(rules.categories().keySet()).isEqualTo(EnumSet.allOf(Category.class));
            assertThat(rules.kinds().values())
                    .extracting(KindRule::category)
                    .containsAll(EnumSet.allOf(Category.class));
            if (i > 0) assertThat(rules.validFrom()).isBefore(periods.get(i - 1).validFrom());
        }
    }

    /** A venue keeps its kind, so that a later policy must know it. */
    @ParameterizedTest
    @EnumSource
    void noKindIsEverDropped(Country country) {
        var known = new TreeSet<PlaceKind>();
        for (var rules : VenueRules.all(country).reversed()) {
            assertThat(rules.kinds().keySet()).containsAll(known);
            known.addAll(rules.kinds().keySet());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDeclarationThatIsAskedForCanBeMade(Country country) {
        for (var rules : VenueRules.all(country))
            for (var kind : rules.kinds().values())
                kind.declaration()
                        .ifPresent(type -> assertThat(Forms.bundled()
                                        .inForce(country.jurisdiction() + "-" + type.wire(), rules.validFrom()))
                                .as("%s of %s", type, kind)
                                .isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everythingHasItsTextAndNoTextIsUnused(Language language) {
        var keys = new TreeSet<String>();
        for (var country : Country.values())
            VenueRules.of(country, LocalDate.parse("2030-01-01"))
                    .kinds()
                    .keySet()
                    .forEach(kind -> keys.add("kind." + kind));
        for (var category : Category.values()) keys.add("category." + Reader.wireName(category));
        for (var colour : org.sakta.status.Colour.values()) keys.add("colour." + Reader.wireName(colour));
        keys.addAll(java.util.List.of("rule.admits", "rule.bars", "rule.test", "poster.scan", "poster.neutral"));
        assertThat(PolicyTexts.of("venue", language).keys()).isEqualTo(keys);
    }
}
