package org.sakta.shared.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    public static byte[] write(Object value) {
        var out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
            new JsonWriter(json).any(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void any(Object value) throws IOException {
        switch (value) {
            case JsonValue parsed -> parsed(parsed);
            case Record record -> record(record);
            case Map<?, ?> map -> map(map);
            case Collection<?> elements -> array(elements);
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Optional<?> optional when optional.isPresent() -> any(optional.get());
            case Optional<?> ignored -> json.writeNull();
            default -> json.writeString(value.toString());
        }
    }

    private void record(Record record) throws IOException {
        Component[] components = COMPONENTS.get(record.getClass());
        if (components.length == 1 && components[0].name.equals("value")) {
            Object value = components[0].of(record);
            if (value != null) any(value);
            else json.writeNull();
            return;
        }
        json.writeStartObject();
        for (Component component : components) member(component.name, component.of(record));
        json.writeEndObject();
    }

    private void map(Map<?, ?> map) throws IOException {
        json.writeStartObject();
        for (var entry : map.entrySet()) member(String.valueOf(entry.getKey()), entry.getValue());
        json.writeEndObject();
    }

    private void member(String name, @Nullable Object value) throws IOException {
        Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (present == null) return;
        json.writeFieldName(name);
        any(present);
    }

    private void array(Collection<?> elements) throws IOException {
        json.writeStartArray();
        for (Object element : elements) any(element);
        json.writeEndArray();
    }

    private void parsed(JsonValue value) throws IOException {
        switch (value) {
            case JsonObject(var members) -> map(members);
            case JsonArray(var elements) -> array(elements);
            case JsonString(var text) -> json.writeString(text);
            case JsonNumber(var literal) -> json.writeNumber(literal);
            case JsonBoolean(var flag) -> json.writeBoolean(flag);
            case JsonNull ignored -> json.writeNull();
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
