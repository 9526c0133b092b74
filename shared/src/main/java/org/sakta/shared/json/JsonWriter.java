package org.sakta.shared.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonBoolean;
import org.sakta.shared.json.JsonValue.JsonNull;
import org.sakta.shared.json.JsonValue.JsonNumber;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/**
 * Writes what an answer is made of: records by their components (a record with the single component {@code value} as
 * that value), maps, collections, text, numbers, {@link JsonValue}s; anything else by {@code toString()} (instants,
 * dates, enums). Null and empty optional components are left out.
 */
public final class JsonWriter {
    private static final ClassValue<Component[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Component[] computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Component::of).toArray(Component[]::new);
        }
    };

    private final StringBuilder json = new StringBuilder(512);

    private JsonWriter() {}

    public static byte[] write(Object value) {
        var writer = new JsonWriter();
        writer.any(value);
        return writer.json.toString().getBytes(UTF_8);
    }

    /** By plain tests: what links a switch over types at run time is a cost of every cold start. */
    private void any(Object value) {
        if (value instanceof String text) string(text);
        else if (value instanceof JsonValue parsed) parsed(parsed);
        else if (value instanceof Record record) record(record);
        else if (value instanceof Map<?, ?> map) map(map);
        else if (value instanceof Collection<?> elements) array(elements);
        else if (isLiteral(value)) json.append(value);
        else if (value instanceof Optional<?> optional) optional.ifPresentOrElse(this::any, () -> json.append("null"));
        else string(value.toString());
    }

    private static boolean isLiteral(Object value) {
        if (value instanceof Double number) return Double.isFinite(number);
        return value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal;
    }

    private void record(Record record) {
        Component[] components = COMPONENTS.get(record.getClass());
        if (components.length == 1 && components[0].name.equals("value")) {
            Object value = components[0].of(record);
            if (value != null) any(value);
            else json.append("null");
            return;
        }
        char before = '{';
        for (Component component : components) before = member(before, component.name, component.of(record));
        end(before, '{', '}');
    }

    private void map(Map<?, ?> map) {
        char before = '{';
        for (var entry : map.entrySet()) before = member(before, String.valueOf(entry.getKey()), entry.getValue());
        end(before, '{', '}');
    }

    /** @return what comes before the next one */
    private char member(char before, String name, @Nullable Object value) {
        Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (present == null) return before;
        json.append(before);
        string(name);
        json.append(':');
        any(present);
        return ',';
    }

    private void array(Collection<?> elements) {
        char before = '[';
        for (Object element : elements) {
            json.append(before);
            any(element);
            before = ',';
        }
        end(before, '[', ']');
    }

    private void end(char before, char opening, char closing) {
        if (before == opening) json.append(opening);
        json.append(closing);
    }

    private void string(String text) {
        json.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') continue;
            json.append(text, written, i);
            escaped(c);
            written = i + 1;
        }
        json.append(text, written, text.length()).append('"');
    }

    private void escaped(char c) {
        switch (c) {
            case '"', '\\' -> json.append('\\').append(c);
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default ->
                json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }

    private void parsed(JsonValue value) {
        switch (value) {
            case JsonObject(var members) -> map(members);
            case JsonArray(var elements) -> array(elements);
            case JsonString(var text) -> string(text);
            case JsonNumber(var literal) -> json.append(literal);
            case JsonBoolean(var flag) -> json.append(flag);
            case JsonNull ignored -> json.append("null");
        }
    }

    private record Component(String name, Method accessor) {
        static Component of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Component(component.getName(), accessor);
        }

        @Nullable
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
