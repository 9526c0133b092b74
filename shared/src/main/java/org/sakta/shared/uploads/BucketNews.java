package org.sakta.shared.uploads;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonNull;
import org.sakta.shared.json.JsonValue.JsonNumber;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/** What S3 tells a queue, version 2 of its message. */
final class BucketNews {
    private BucketNews() {}

    /**
     * The objects that were created; none by the message with which S3 tries a queue.
     *
     * @throws IllegalArgumentException if it is no message of this bucket
     */
    static List<Upload> read(String message, String bucket) {
        JsonValue news = Json.parse(message.getBytes(StandardCharsets.UTF_8));
        if (member(news, "Records") instanceof JsonArray(var records))
            return records.stream()
                    .filter(record -> text(record, "eventName").startsWith("ObjectCreated:"))
                    .map(record -> upload(member(record, "s3"), bucket))
                    .toList();
        if (text(news, "Event").equals("s3:TestEvent")) return List.of();
        throw foreign();
    }

    private static Upload upload(JsonValue s3, String bucket) {
        if (!text(member(s3, "bucket"), "name").equals(bucket)) throw foreign();
        JsonValue object = member(s3, "object");
        if (member(object, "size") instanceof JsonNumber(var size) && size.matches("[0-9]{1,15}"))
            return new Upload(URLDecoder.decode(text(object, "key"), StandardCharsets.UTF_8), Long.parseLong(size));
        throw foreign();
    }

    private static JsonValue member(JsonValue value, String name) {
        return value instanceof JsonObject(var members) ? members.getOrDefault(name, JsonNull.NULL) : JsonNull.NULL;
    }

    private static String text(JsonValue value, String name) {
        if (member(value, name) instanceof JsonString(var text)) return text;
        throw foreign();
    }

    private static IllegalArgumentException foreign() {
        return new IllegalArgumentException("no news of the function's own bucket");
    }
}
