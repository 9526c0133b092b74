package org.sakta.pass;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.sakta.shared.config.Env;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/** On a schedule: {@code {"rotate":"document-signer"}} or {@code {"rotate":"data-keys"}}. */
public final class KeyRotationHandler implements RequestStreamHandler {
    private final RotateKeys keys;

    public KeyRotationHandler() {
        this(Env.system());
    }

    KeyRotationHandler(Env env) {
        this(PassWiring.of(env).rotating());
    }

    KeyRotationHandler(RotateKeys keys) {
        this.keys = keys;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        switch (what(Json.parse(event.readAllBytes()))) {
            case "document-signer" -> keys.documentSigner();
            case "data-keys" -> keys.dataKeys();
            default -> throw new IllegalArgumentException("not a rotation");
        }
        answer.write("{}".getBytes(StandardCharsets.UTF_8));
    }

    private static String what(JsonValue event) {
        return event instanceof JsonObject(var members) && members.get("rotate") instanceof JsonString(var what)
                ? what
                : "";
    }
}
