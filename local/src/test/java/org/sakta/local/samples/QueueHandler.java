package org.sakta.local.samples;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sakta.shared.config.Env;

/** Behind the queue of news: remembers what it is given, and fails as the messages say. */
public final class QueueHandler implements RequestStreamHandler {
    public static final List<JsonNode> RECORDS = new CopyOnWriteArrayList<>();

    private static final Map<String, Integer> TIMES = new ConcurrentHashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    public QueueHandler() {
        this(Env.system());
    }

    QueueHandler(Env env) {}

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        for (JsonNode record : JSON.readTree(input).path("Records")) {
            RECORDS.add(record);
            String body = record.path("body").asText();
            if (body.startsWith("throws")) throw new IllegalStateException("on purpose");
            int time = TIMES.merge(body, 1, Integer::sum);
            if (body.startsWith("poison")
                    || body.startsWith("later") && time < 2
                    || body.startsWith("mended") && time < 4)
                answer.withArray("/batchItemFailures")
                        .addObject()
                        .put("itemIdentifier", record.path("messageId").asText());
        }
        JSON.writeValue(output, answer);
    }
}
