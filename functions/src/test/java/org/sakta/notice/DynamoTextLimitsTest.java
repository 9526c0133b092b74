package org.sakta.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DynamoTextLimitsTest {
    private final Alerts alerts = new Alerts();
    private final DynamoTextLimits limits = alerts.limits;

    @Test
    void aNumberHasSoManyPlacesWithinAnyHour() {
        var phone = Alerts.phone();
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take(phone, 3)).isTrue();
            alerts.clock.pass(Duration.ofMinutes(20));
        }
        assertThat(limits.take(phone, 3)).as("the first was an hour ago").isTrue();
        assertThat(limits.take(phone, 3)).isFalse();
        assertThat(limits.take(Alerts.phone(), 3)).isTrue();
    }

    @Test
    void aPlaceThatWasGivenBackIsFree() {
        var phone = Alerts.phone();
        assertThat(limits.take(phone, 1)).isTrue();
        assertThat(limits.take(phone, 1)).isFalse();
        limits.giveBack(phone);
        assertThat(limits.take(phone, 1)).isTrue();
    }

    @Test
    void manyAtOnceGetNoMorePlacesThanThereAre() {
        var phone = Alerts.phone();
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .filter(i -> limits.take(phone, 3))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void allTogetherHaveAHoursPlaces() {
        assertThat(IntStream.range(0, 5).filter(i -> limits.takeOfAll(3)).count())
                .isEqualTo(3);
        alerts.clock.pass(Duration.ofHours(1));
        assertThat(limits.takeOfAll(3)).isTrue();
    }
}
