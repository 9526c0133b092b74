package org.sakta.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sakta.area.Country;
import org.sakta.shared.http.Reader;

/** Three periods in no order, from 2095, 2096 and July 2096 on. */
class DatedPolicyTest {
    private final DatedPolicy<Integer> policy =
            new DatedPolicy<>("tried.json", period -> period.required("number", Reader.integer(1, 9)));

    @ParameterizedTest
    @CsvSource({
        "2094-12-31,1",
        "2095-01-01,1",
        "2095-12-31,1",
        "2096-01-01,2",
        "2096-06-30,2",
        "2096-07-01,3",
        "2150-01-01,3"
    })
    void theLatestThatHasBegunIsInForceAndTheFirstBeforeIt(LocalDate day, int number) {
        assertThat(policy.of(Country.KG, day)).isEqualTo(number);
    }

    @Test
    void whatWasInForceUntilADayComesInItsOrder() {
        assertThat(policy.upTo(Country.KG, LocalDate.parse("2096-06-30"))).containsExactly(1, 2);
        assertThat(policy.upTo(Country.KG, LocalDate.parse("2090-01-01"))).containsExactly(1);
    }

    @Test
    void aPeriodWithoutASourceIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> policy.of(Country.KZ, LocalDate.parse("2096-01-01")))
                .withMessageContaining("kz/tried.json")
                .withMessageContaining("source");
    }
}
