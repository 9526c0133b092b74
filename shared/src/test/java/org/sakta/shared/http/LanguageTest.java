package org.sakta.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ky|KY",
                "kk-KZ,ru;q=0.9|KK",
                "fr,vi;q=0.4,ru;q=0.6|RU",
                "de|EN",
                "*|EN",
                "ru;q=x, vi;q=0.1|VI",
                ";;;,,|EN",
                "vi;q=0|EN",
                "-|EN",
                "--|EN",
                "ru,-|RU",
                "'- , ;q=1, kk '|KK",
                "vi ; q=0.3 ; x=1|VI"
            })
    void theMostPreferredLanguageThatThereIs(String header, Language language) {
        assertThat(Language.preferred(header)).isEqualTo(language);
    }
}
