package org.sakta.shared.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvTest {
    private final Env env = new Env(Map.of("LIMIT", "3", "EMPTY", " ", "BAD", "secret"));

    @Test
    void aVariableIsReadAsItsType() {
        Integer limit = env.required("LIMIT", Integer::valueOf);
        assertThat(limit).isEqualTo(3);
    }

    @Test
    void whatIsMissingOrMalformedIsNamedButNotShown() {
        assertThatThrownBy(() -> env.required("EMPTY", String::valueOf)).hasMessage("EMPTY is not set");
        assertThatThrownBy(() -> env.required("BAD", Integer::valueOf))
                .hasMessage("BAD is malformed: NumberFormatException");
    }
}
