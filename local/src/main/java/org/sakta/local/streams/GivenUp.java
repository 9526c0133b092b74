package org.sakta.local.streams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.StreamSpec;

/**
 * Changes that a function could not deal with: what Lambda puts into the queue for failures.
 *
 * @param message the queue's message; it says where the changes are, not what they are
 */
public record GivenUp(Instant at, String source, ObjectNode message) {
    /** Why, in Lambda's words. */
    enum Why {
        RetryAttemptsExhausted,
        RecordAgeExceeded
    }

    static GivenUp of(StreamSpec source, List<StreamRecord> records, Why why, int invocations) {
        Instant now = Instant.now();
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.putObject("requestContext")
                .put("functionArn", LocalValues.functionArn(source.function()))
                .put("condition", why.name())
                .put("approximateInvokeCount", invocations);
        message.put("version", "1.0").put("timestamp", now.toString());
        message.putObject("DDBStreamBatchInfo")
                .put("shardId", records.getFirst().shard())
                .put("startSequenceNumber", records.getFirst().number())
                .put("endSequenceNumber", records.getLast().number())
                .put("approximateArrivalOfFirstRecord", records.getFirst().at().toString())
                .put("approximateArrivalOfLastRecord", records.getLast().at().toString())
                .put("batchSize", records.size())
                .put(
                        "streamArn",
                        records.getFirst().json().path("eventSourceARN").asText());
        return new GivenUp(now, source.name(), message);
    }
}
