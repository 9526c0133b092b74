package org.sakta.identity;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.sakta.shared.config.Env;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonWriter;

/** Cognito asks before it makes tokens (event version 3, for people and machines): what the API needs to know goes into the access token. */
public final class TokenClaimsHandler implements RequestStreamHandler {
    public TokenClaimsHandler() {
        this(Env.system());
    }

    /** Needs nothing of its environment. */
    TokenClaimsHandler(Env env) {
        Objects.requireNonNull(env);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        if (!(Json.parse(event.readAllBytes()) instanceof JsonObject asked))
            throw new IllegalArgumentException("not a token event");
        answer.write(JsonWriter.write(TokenClaims.answered(asked)));
    }
}
