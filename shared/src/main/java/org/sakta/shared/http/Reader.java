package org.sakta.shared.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonBoolean;
import org.sakta.shared.json.JsonValue.JsonNumber;
import org.sakta.shared.json.JsonValue.JsonString;

/** Turns one JSON value into a domain value, or says why not by {@link InvalidValue}. */
@FunctionalInterface
public interface Reader<T> {
    T read(JsonValue value);

    default <U> Reader<U> map(Function<T, U> then) {
        return value -> then.apply(read(value));
    }

    /** Text of {@code 1…longest} characters, trimmed, without control characters or broken surrogates. */
    static Reader<String> text(int longest) {
        return value -> {
            String raw = exact(longest).read(value);
            String text = raw.strip();
            if (text.isEmpty()) throw new InvalidValue("required");
            if (!isPrintable(text)) throw new InvalidValue("not-printable");
            return text;
        };
    }

    /** What programs write and nobody types, such as codes and ids: {@code 1…longest} characters as they were sent. */
    static Reader<String> exact(int longest) {
        return value -> {
            if (!(value instanceof JsonString(String raw))) throw new InvalidValue("expected-text");
            if (raw.isEmpty()) throw new InvalidValue("required");
            if (raw.codePointCount(0, raw.length()) > longest) throw new InvalidValue("too-long", longest);
            return raw;
        };
    }

    private static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> false;
        });
    }

    static Reader<Boolean> yesOrNo() {
        return value -> {
            if (value instanceof JsonBoolean(boolean flag)) return flag;
            throw new InvalidValue("expected-boolean");
        };
    }

    static Reader<Integer> integer(int least, int most) {
        return value -> {
            if (!(value instanceof JsonNumber(String literal)) || !literal.matches("-?\\d{1,10}"))
                throw new InvalidValue("expected-integer", least, most);
            long number = Long.parseLong(literal);
            if (number < least || number > most) throw new InvalidValue("expected-integer", least, most);
            return (int) number;
        };
    }

    static Reader<LocalDate> date() {
        return exact(10).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new InvalidValue("expected-date");
            }
        });
    }

    static Reader<Instant> instant() {
        return exact(40).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new InvalidValue("expected-instant");
            }
        });
    }

    /** One of an enum's constants, written in lower case with hyphens. */
    static <E extends Enum<E>> Reader<E> choice(Class<E> type) {
        return exact(100)
                .map(text -> Stream.of(type.getEnumConstants())
                        .filter(constant -> wireName(constant).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValue("expected-one-of", wireNames(type))));
    }

    /** How an enum's constant is written in JSON. */
    static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> String wireNames(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Reader::wireName).collect(Collectors.joining(", "));
    }
}
