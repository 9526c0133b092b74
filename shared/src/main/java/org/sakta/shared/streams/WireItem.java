package org.sakta.shared.streams;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonBoolean;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item in DynamoDB's own JSON: each value under the letters of its type. */
final class WireItem {
    private WireItem() {}

    /** Empty where there is no object. */
    static Optional<Item> read(JsonValue attributes) {
        return attributes instanceof JsonObject object ? Optional.of(new Item(map(object))) : Optional.empty();
    }

    private static Map<String, AttributeValue> map(JsonObject object) {
        var attributes = new LinkedHashMap<String, AttributeValue>();
        object.members().forEach((name, value) -> attributes.put(name, value(value)));
        return attributes;
    }

    private static AttributeValue value(JsonValue typed) {
        if (!(typed instanceof JsonObject(var members)) || members.size() != 1) throw unknown();
        var only = members.entrySet().iterator().next();
        return switch (only.getKey()) {
            case "S" -> AttributeValue.fromS(text(only.getValue()));
            case "N" -> AttributeValue.fromN(text(only.getValue()));
            case "B" -> AttributeValue.fromB(bytes(only.getValue()));
            case "BOOL" -> AttributeValue.fromBool(only.getValue() instanceof JsonBoolean(var flag) && flag);
            case "NULL" -> AttributeValue.fromNul(true);
            case "M" -> AttributeValue.fromM(map(object(only.getValue())));
            case "L" ->
                AttributeValue.fromL(
                        list(only.getValue()).stream().map(WireItem::value).toList());
            case "SS" -> AttributeValue.fromSs(texts(only.getValue()));
            case "NS" -> AttributeValue.fromNs(texts(only.getValue()));
            case "BS" ->
                AttributeValue.fromBs(
                        list(only.getValue()).stream().map(WireItem::bytes).toList());
            default -> throw unknown();
        };
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString(var text)) return text;
        throw unknown();
    }

    private static SdkBytes bytes(JsonValue value) {
        return SdkBytes.fromByteArray(Base64.getDecoder().decode(text(value)));
    }

    private static List<JsonValue> list(JsonValue value) {
        if (value instanceof JsonArray(var elements)) return elements;
        throw unknown();
    }

    private static List<String> texts(JsonValue value) {
        return list(value).stream().map(WireItem::text).toList();
    }

    private static JsonObject object(JsonValue value) {
        if (value instanceof JsonObject object) return object;
        throw unknown();
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("no attribute value");
    }
}
