package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sakta.identity.document.Defect;
import org.sakta.shared.http.Language;

class IdentityTextsTest {
    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryText(Language language) throws IOException {
        assertThat(keys(language)).isEqualTo(keys(Language.EN));
    }

    @ParameterizedTest
    @EnumSource
    void everyDefectOfADocumentHasAText(Defect defect) throws IOException {
        assertThat(keys(Language.EN)).contains("document-" + defect.code());
    }

    private static Set<String> keys(Language language) throws IOException {
        var texts = new Properties();
        try (var in = IdentityTextsTest.class.getResourceAsStream("messages_" + language.code() + ".properties")) {
            texts.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
