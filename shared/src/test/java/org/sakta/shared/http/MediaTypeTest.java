package org.sakta.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|application/json|true",
                "Application/JSON ; charset=\"UTF-8\"|application/json|true",
                "text/csv;header=present;charset=utf8|text/csv|true",
                "text/csv; charset=windows-1251|text/csv|false",
                "text/csv; charset=|text/csv|false",
                ";|''|true",
                ";;;|''|true",
                "''|''|true"
            })
    void aTypeAndItsCharset(String header, String name, boolean utf8) {
        assertThat(MediaType.of(header).name()).isEqualTo(name);
        assertThat(MediaType.of(header).isUtf8()).isEqualTo(utf8);
    }

    @Property(tries = 500, seed = "1")
    void anyHeaderIsRead(@ForAll String header) {
        assertThat(MediaType.of(header).name()).doesNotContain(";");
        assertThat(Language.preferred(header)).isNotNull();
    }
}
