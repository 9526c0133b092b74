package org.sakta.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that is known about a person: who keeps the original, and its name there. A correction keeps the id.
 *
 * @param value random or derived by its source, and saying nothing about the person
 */
public record EvidenceId(Source source, String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.~-]{1,64}");

    /** Who keeps the original. */
    public enum Source {
        DECLARATION,
        LABORATORY,
        TRACING,
        IMMUNIZATION,
        EPIDEMIOLOGIST
    }

    public EvidenceId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not an id");
    }

    /** The id on the wire: {@code laboratory.3f0c…}. */
    String wire() {
        return source.name().toLowerCase(Locale.ROOT) + "." + value;
    }

    static Optional<EvidenceId> read(String wire) {
        int dot = wire.indexOf('.');
        return Arrays.stream(Source.values())
                .filter(source -> dot > 0
                        && source.name().toLowerCase(Locale.ROOT).equals(wire.substring(0, dot))
                        && FORM.matcher(wire.substring(dot + 1)).matches())
                .findFirst()
                .map(source -> new EvidenceId(source, wire.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return source.name().toLowerCase(Locale.ROOT) + "/" + value;
    }
}
