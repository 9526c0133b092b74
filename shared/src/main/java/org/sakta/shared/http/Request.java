package org.sakta.shared.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.MalformedJson;

/**
 * An HTTP API request (payload format 2.0). Header names are lower-case; the caller's IP address is not read.
 *
 * @param routeKey method and template of the route that matched, {@code GET /people/{personId}}
 * @param correlationId id that every log line and answer of this request carries
 */
public record Request(
        String routeKey,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        Body body,
        Optional<Caller> signedIn,
        String correlationId) {
    /** No JSON body of the product is larger. */
    public static final int LARGEST_JSON = 100 * 1024;

    public Request {
        pathParameters = Map.copyOf(pathParameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** @throws Refusal 401 where nobody is signed in */
    public Caller caller() {
        return signedIn.orElseThrow(() -> new Refusal(Problem.of(401, "not-signed-in")));
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    public String pathParameter(String name) {
        return pathParameters.getOrDefault(name, "");
    }

    public MediaType contentType() {
        return MediaType.of(header("content-type").orElse(""));
    }

    public Language language() {
        return header("accept-language").map(Language::preferred).orElse(Language.EN);
    }

    /** @throws Refusal 415 another content type or charset, 413 too large, 400 not UTF-8 or not JSON */
    public JsonValue json() {
        return json(LARGEST_JSON);
    }

    /** @throws Refusal as {@link #json()}, for routes that take larger bodies */
    public JsonValue json(int largest) {
        return json(largest, "application/json");
    }

    /**
     * @param types of JSON that the route takes, in lower case
     * @throws Refusal as {@link #json()}
     */
    public JsonValue json(int largest, String... types) {
        if (!List.of(types).contains(contentType().name()))
            throw new Refusal(Problem.of(415, "unsupported-media-type", String.join(", ", types)));
        if (!contentType().isUtf8()) throw new Refusal(Problem.of(415, "unsupported-charset"));
        if (body.length() > largest) throw new Refusal(Problem.of(413, "body-too-large", largest / 1024));
        if (!body.isUtf8()) throw new Refusal(Problem.of(400, "malformed-text"));
        try {
            return Json.parse(body.bytes());
        } catch (MalformedJson e) {
            throw new Refusal(Problem.of(400, "malformed-json"));
        }
    }

    /** The query's parameters as a form: those that nobody reads are errors. */
    public Fields queryFields() {
        return Fields.ofParameters(query);
    }
}
