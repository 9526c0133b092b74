package org.sakta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sakta.area.Country;

class AuditPolicyTest {
    @ParameterizedTest
    @EnumSource
    void everyJurisdictionSaysHowLongAccessesAreKept(Country country) {
        assertThat(AuditPolicy.of(country, LocalDate.of(2026, 11, 21)).retention())
                .isEqualTo(Duration.ofDays(1826));
    }
}
