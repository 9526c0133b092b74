package org.sakta.shared.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts in one language. The key {@code context.key} stands as {@code key} in {@code /org/sakta/<context>/messages_xx.properties},
 * a key without a dot in the kernel's own. {@code {0}} stands for the first argument.
 */
public final class Messages {
    private static final ConcurrentHashMap<String, Properties> BUNDLES = new ConcurrentHashMap<>();

    private final Language language;

    private Messages(Language language) {
        this.language = language;
    }

    public static Messages in(Language language) {
        return new Messages(language);
    }

    public String text(String key, Object... arguments) {
        return text(key, List.of(arguments));
    }

    /** @throws IllegalStateException if the key has no text: a test holds all bundles complete */
    public String text(String key, List<Object> arguments) {
        int dot = key.indexOf('.');
        String context = dot < 0 ? "shared/http" : key.substring(0, dot);
        return fill(lookUp(context, key.substring(dot + 1)), arguments);
    }

    /** The title of a problem. */
    public String problem(String slug, List<Object> arguments) {
        int dot = slug.indexOf('.');
        return dot < 0
                ? fill(lookUp("shared/http", "problem." + slug), arguments)
                : fill(lookUp(slug.substring(0, dot), "problem." + slug.substring(dot + 1)), arguments);
    }

    private String lookUp(String context, String key) {
        String resource = "/org/sakta/" + context + "/messages_" + language.code() + ".properties";
        String text = BUNDLES.computeIfAbsent(resource, Messages::load).getProperty(key);
        if (text == null) throw new IllegalStateException("no text " + key + " in " + resource);
        return text;
    }

    private static String fill(String text, List<Object> arguments) {
        String filled = text;
        for (int i = 0; i < arguments.size(); i++)
            filled = filled.replace("{" + i + "}", String.valueOf(arguments.get(i)));
        return filled;
    }

    private static Properties load(String resource) {
        var properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no messages " + resource);
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
