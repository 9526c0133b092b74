package org.sakta.local.samples;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.sakta.shared.config.Env;

/** Answers with the event and the environment; {@code ?answer=} chooses a form of answer. */
public final class EchoHandler implements RequestStreamHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Env env;

    public EchoHandler() {
        this(Env.system());
    }

    EchoHandler(Env env) {
        this.env = env;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = JSON.readTree(input);
        JSON.writeValue(
                output, answer(event, event.at("/queryStringParameters/answer").asText("echo")));
    }

    private JsonNode answer(JsonNode event, String form) throws IOException {
        return switch (form) {
            case "plain" -> JSON.readTree("{\"hello\":\"дүйнө\"}");
            case "binary" -> JSON.readTree("""
                    {"statusCode":200,"headers":{"Content-Type":"image/png"},"body":"iVBORw==","isBase64Encoded":true}""");
            case "cookies" -> JSON.readTree("""
                    {"statusCode":201,"headers":{"Location":"/x","ETag":"\\"1\\""},"cookies":["a=1; Secure","b=2"],"body":""}""");
            case "wrong" -> JSON.readTree("{\"statusCode\":\"abc\"}");
            case "throws" -> throw new IllegalStateException("on purpose");
            case "large" -> JSON.createObjectNode().put("statusCode", 200).put("body", "x".repeat(6 * 1024 * 1024));
            default -> echo(event);
        };
    }

    private JsonNode echo(JsonNode event) {
        ObjectNode body = JSON.createObjectNode();
        body.set("event", event);
        ObjectNode variables = body.putObject("env");
        env.values().forEach(variables::put);
        ObjectNode answer = JSON.createObjectNode().put("statusCode", 200).put("body", body.toString());
        answer.putObject("headers").put("content-type", "application/json");
        return answer;
    }
}
