package org.sakta.policy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.sakta.shared.http.Language;

/** Texts of policies, in one language. */
public final class PolicyTexts {
    private static final ConcurrentHashMap<String, Properties> READ = new ConcurrentHashMap<>();

    private final Properties texts;

    private PolicyTexts(Properties texts) {
        this.texts = texts;
    }

    /** @param bundle such as {@code declaration} */
    public static PolicyTexts of(String bundle, Language language) {
        return new PolicyTexts(
                READ.computeIfAbsent("texts/%s_%s.properties".formatted(bundle, language.code()), PolicyTexts::load));
    }

    /** The text in the words of the first of these scopes ({@code vn-entry}, {@code vn}) that has its own, else in everybody's. */
    public Optional<String> find(List<String> scopes, String key) {
        for (var scope : scopes) {
            var own = texts.getProperty(scope + "." + key);
            if (own != null) return Optional.of(own);
        }
        return Optional.ofNullable(texts.getProperty(key));
    }

    /** @throws IllegalStateException if there is no such text: the build checks that there is */
    public String text(List<String> scopes, String key) {
        return find(scopes, key).orElseThrow(() -> new IllegalStateException("no text " + key));
    }

    public Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Properties load(String path) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(new String(PolicyFile.bytes(path), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return properties;
    }
}
