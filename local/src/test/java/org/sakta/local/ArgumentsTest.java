package org.sakta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sakta.local.failure.LocalFailure;

class ArgumentsTest {
    @Test
    void whereNothingIsSaidTheUsualHolds() {
        Arguments none = Arguments.of(List.of());
        assertThat(none).isEqualTo(new Arguments(false, false, 8080, Optional.empty()));
        assertThat(none.parameters()).isEmpty();
    }

    @Test
    void whatIsSaidHoldsInAnyOrder() {
        Arguments all = Arguments.of(List.of("--jurisdiction", "vn", "--isolated", "--port", "9000", "--fresh"));
        assertThat(all).isEqualTo(new Arguments(true, true, 9000, Optional.of("vn")));
        assertThat(all.parameters()).isEqualTo(Map.of("Jurisdiction", "vn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65529", "99999", "-1", "eighty", ""})
    void aPortIsOneThatLeavesRoomForTheOthers(String port) {
        assertThatThrownBy(() -> Arguments.of(List.of("--port", port)))
                .isInstanceOf(LocalFailure.class)
                .hasMessageStartingWith("--port needs a number from 1 to 65528");
    }

    /** The template refuses what is empty, and says what it takes. */
    @Test
    void anOptionWithoutItsValueIsNotOverlooked() {
        assertThatThrownBy(() -> Arguments.of(List.of("--port"))).isInstanceOf(LocalFailure.class);
        assertThat(Arguments.of(List.of("--jurisdiction")).parameters()).isEqualTo(Map.of("Jurisdiction", ""));
    }
}
