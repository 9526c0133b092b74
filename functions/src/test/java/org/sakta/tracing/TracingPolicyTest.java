package org.sakta.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sakta.area.Country;

/** What the policy files say of tracing. */
class TracingPolicyTest {
    @ParameterizedTest
    @EnumSource(Country.class)
    void everyJurisdictionSaysWhoIsAContact(Country country) {
        var rule = TracingPolicy.of(country, LocalDate.parse("2026-11-26")).encounters();
        assertThat(rule)
                .isEqualTo(new EncounterRule(
                        Duration.ofMinutes(15), Duration.ofMinutes(10), Duration.ofMinutes(30), false));
    }

    @ParameterizedTest
    @EnumSource(Country.class)
    void aCaseIsInfectiousOnWholeDaysOfItsCountry(Country country) {
        var onset = LocalDate.parse("2026-11-20");
        var infectious = TracingPolicy.of(country, onset).infectious(country, onset);
        assertThat(infectious).isEqualTo(new Span(midnight(country, "2026-11-18"), midnight(country, "2026-12-01")));
    }

    private static Instant midnight(Country country, String day) {
        return LocalDate.parse(day).atStartOfDay(country.zone()).toInstant();
    }
}
