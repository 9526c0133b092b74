package org.sakta.shared.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/** What Lambda sends to a function that a table's stream calls: changes of one shard, the oldest first. */
public record StreamEvent(List<Change> changes) {
    public StreamEvent {
        changes = List.copyOf(changes);
    }

    /** @throws IllegalArgumentException if it is no event of a DynamoDB stream */
    public static StreamEvent read(byte[] event) {
        if (!(member(Json.parse(event), "Records") instanceof JsonArray(var records)))
            throw new IllegalArgumentException("no event of a stream");
        return new StreamEvent(records.stream().map(StreamEvent::change).toList());
    }

    /** Of several changes of one item that show nothing but its key, the first: the others say the same. */
    public StreamEvent withoutRepeats() {
        var kept = new ArrayList<Change>();
        for (Change change : changes) if (kept.stream().noneMatch(change::isSaidBy)) kept.add(change);
        return new StreamEvent(kept);
    }

    private static Change change(JsonValue record) {
        JsonValue dynamodb = member(record, "dynamodb");
        var keys = WireItem.read(member(dynamodb, "Keys")).orElseThrow(() -> new IllegalArgumentException("no keys"));
        return new Change(
                new Change.SequenceNumber(text(dynamodb, "SequenceNumber")),
                Change.Kind.valueOf(text(record, "eventName")),
                keys.key(),
                WireItem.read(member(dynamodb, "NewImage")));
    }

    private static JsonValue member(JsonValue value, String name) {
        return value instanceof JsonObject(var members)
                ? Optional.ofNullable(members.get(name)).orElse(JsonValue.JsonNull.NULL)
                : new JsonObject(Map.of());
    }

    private static String text(JsonValue value, String name) {
        return member(value, name) instanceof JsonString(var text) ? text : "";
    }
}
