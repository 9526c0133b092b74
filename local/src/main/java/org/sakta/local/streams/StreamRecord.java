package org.sakta.local.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.sakta.local.template.LocalValues;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * One change as a function is told of it.
 *
 * @param shard of the stream
 * @param number its place there
 * @param at when it was made
 */
record StreamRecord(String shard, String number, Instant at, ObjectNode json) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static StreamRecord of(String stream, String shard, Record record) {
        ObjectNode json = JSON.objectNode()
                .put("eventID", record.eventID())
                .put("eventName", record.eventNameAsString())
                .put("eventVersion", "1.1")
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", LocalValues.REGION);
        json.set("dynamodb", change(record));
        if (record.userIdentity() != null)
            json.putObject("userIdentity")
                    .put("type", record.userIdentity().type())
                    .put("principalId", record.userIdentity().principalId());
        json.put("eventSourceARN", stream);
        return new StreamRecord(
                shard, record.dynamodb().sequenceNumber(), record.dynamodb().approximateCreationDateTime(), json);
    }

    /** The event for these records together. */
    static JsonNode event(List<StreamRecord> records) {
        ArrayNode all = JSON.arrayNode();
        records.forEach(record -> all.add(record.json));
        return JSON.objectNode().set("Records", all);
    }

    private static ObjectNode change(Record record) {
        var stream = record.dynamodb();
        ObjectNode change = JSON.objectNode();
        change.put(
                "ApproximateCreationDateTime",
                BigDecimal.valueOf(stream.approximateCreationDateTime().getEpochSecond()));
        change.set("Keys", map(stream.keys()));
        if (stream.hasNewImage()) change.set("NewImage", map(stream.newImage()));
        if (stream.hasOldImage()) change.set("OldImage", map(stream.oldImage()));
        return change.put("SequenceNumber", stream.sequenceNumber())
                .put("SizeBytes", stream.sizeBytes())
                .put("StreamViewType", stream.streamViewTypeAsString());
    }

    private static ObjectNode map(Map<String, AttributeValue> attributes) {
        ObjectNode map = JSON.objectNode();
        attributes.forEach((name, value) -> map.set(name, value(value)));
        return map;
    }

    private static ObjectNode value(AttributeValue value) {
        ObjectNode typed = JSON.objectNode();
        return switch (value.type()) {
            case S -> typed.put("S", value.s());
            case N -> typed.put("N", value.n());
            case B -> typed.put("B", base64(value.b()));
            case BOOL -> typed.put("BOOL", value.bool());
            case NUL -> typed.put("NULL", true);
            case M -> typed.set("M", map(value.m()));
            case L ->
                typed.set("L", list(value.l().stream().map(StreamRecord::value).toList()));
            case SS -> typed.set("SS", texts(value.ss()));
            case NS -> typed.set("NS", texts(value.ns()));
            case BS ->
                typed.set(
                        "BS",
                        texts(value.bs().stream().map(StreamRecord::base64).toList()));
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("an attribute of no known type");
        };
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private static ArrayNode list(List<ObjectNode> values) {
        return JSON.arrayNode().addAll(values);
    }
}
