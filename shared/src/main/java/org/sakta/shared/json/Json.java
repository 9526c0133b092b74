package org.sakta.shared.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonBoolean;
import org.sakta.shared.json.JsonValue.JsonNull;
import org.sakta.shared.json.JsonValue.JsonNumber;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/** Reads JSON into {@link JsonValue}: one value, UTF-8, at most {@value #DEPTH} deep, no name twice in an object. */
public final class Json {
    private static final int DEPTH = 32;
    private static final int LONGEST_STRING = 8_000_000;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(40)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private Json() {}

    /** @throws MalformedJson if the bytes are not exactly one JSON value */
    public static JsonValue parse(byte[] utf8) {
        try (JsonParser parser = FACTORY.createParser(utf8)) {
            JsonToken first = parser.nextToken();
            if (first == null) throw new MalformedJson("empty");
            JsonValue value = read(parser, first);
            if (parser.nextToken() != null) throw new MalformedJson("more than one value");
            return value;
        } catch (IOException | ArithmeticException e) {
            throw new MalformedJson(e.getClass().getSimpleName());
        }
    }

    private static JsonValue read(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> new JsonString(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> JsonNull.NULL;
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new MalformedJson("unexpected token");
        };
    }

    private static JsonObject readObject(JsonParser parser) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName())
            members.put(name, read(parser, parser.nextToken()));
        return new JsonObject(members);
    }

    private static JsonArray readArray(JsonParser parser) throws IOException {
        var elements = new ArrayList<JsonValue>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken())
            elements.add(read(parser, token));
        return new JsonArray(elements);
    }
}
