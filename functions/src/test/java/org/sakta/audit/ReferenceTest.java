package org.sakta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"CASE-2026-00017", "A", "kg/osh/2026.3", "REQ_12"})
    void aFileNumberIsAReference(String typed) {
        assertThat(Reference.read(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Асан Усенов",
                "Nguyen Van A",
                "+996700123456",
                "996700123456",
                "996-700-123-456",
                "IIN791028302728",
                "0912.345.678",
                "x\ny",
            })
    void aNameOrANumberOfAPersonIsNone(String typed) {
        assertThat(Reference.read(typed)).isEmpty();
    }
}
