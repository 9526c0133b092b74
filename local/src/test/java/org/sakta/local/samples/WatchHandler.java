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
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.sakta.shared.config.Env;

/** Behind the stream of notes: remembers the batches it is given, and fails as the notes' sort keys say. */
public final class WatchHandler implements RequestStreamHandler {
    public static final List<JsonNode> EVENTS = new CopyOnWriteArrayList<>();

    /** The partition keys of those, for who waits for them. */
    public static final BlockingQueue<String> CAME = new LinkedBlockingQueue<>();

    private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();
    private static final ObjectMapper JSON = new ObjectMapper();

    public WatchHandler() {
        this(Env.system());
    }

    WatchHandler(Env env) {}

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = JSON.readTree(input);
        EVENTS.add(event);
        event.path("Records")
                .forEach(record -> CAME.add(record.at("/dynamodb/Keys/pk/S").asText()));
        ObjectNode answer = JSON.createObjectNode();
        for (JsonNode record : event.path("Records")) {
            String number = record.at("/dynamodb/SequenceNumber").asText();
            String sort = record.at("/dynamodb/Keys/sk/S").asText();
            if (sort.startsWith("throws")) throw new IllegalStateException("on purpose");
            boolean fails = sort.startsWith("poison") || sort.startsWith("later") && FAILED.add(number);
            if (fails) answer.withArray("/batchItemFailures").addObject().put("itemIdentifier", number);
        }
        JSON.writeValue(output, answer);
    }
}
