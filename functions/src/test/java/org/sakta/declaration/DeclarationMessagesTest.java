package org.sakta.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.sakta.shared.http.Language;

class DeclarationMessagesTest {
    @Test
    void everyLanguageHasTheSameKeysAndArguments() throws IOException {
        for (var context : new String[] {"area", "declaration"}) {
            var english = load(context, Language.EN);
            for (var language : Language.values()) {
                var texts = load(context, language);
                assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
                for (var key : texts.stringPropertyNames())
                    for (var argument : new String[] {"{0}", "{1}"})
                        assertThat(texts.getProperty(key).contains(argument))
                                .as("%s %s %s", language, key, argument)
                                .isEqualTo(english.getProperty(key).contains(argument));
            }
        }
    }

    private static Properties load(String context, Language language) throws IOException {
        var resource = "/org/sakta/" + context + "/messages_" + language.code() + ".properties";
        var properties = new Properties();
        try (var in = Objects.requireNonNull(DeclarationMessagesTest.class.getResourceAsStream(resource))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
