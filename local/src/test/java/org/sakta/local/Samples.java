package org.sakta.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.Template;

/** The template that the tests of this module run. */
public final class Samples {
    private Samples() {}

    public static Path path() {
        try {
            return Path.of(Objects.requireNonNull(Samples.class.getResource("/template.yaml"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Template template() {
        return Template.read(path(), LocalValues.defaults());
    }

    /** The sample with one text in place of another, as a file of its own. */
    public static Path changed(Path directory, String text, String replacement) throws IOException {
        String yaml = Files.readString(path());
        if (!yaml.contains(text)) throw new IllegalArgumentException(text);
        return Files.writeString(directory.resolve("template.yaml"), yaml.replace(text, replacement));
    }
}
