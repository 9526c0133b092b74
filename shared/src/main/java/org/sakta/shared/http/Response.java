package org.sakta.shared.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sakta.shared.json.JsonWriter;

/** An answer. A problem stays unrendered until it is known who asked. */
public record Response(int status, Map<String, String> headers, Content content) {
    /** What an answer carries. */
    public sealed interface Content {
        record Bytes(Body body) implements Content {}

        record Unrendered(Problem problem) implements Content {}

        /** @param inWords as the caller reads it */
        record Rendered(Problem problem, Body inWords) implements Content {}
    }

    public Response {
        headers = Map.copyOf(headers);
    }

    /** An answer of a record, written by {@link JsonWriter}. */
    public static Response json(int status, Object body) {
        return bytes(status, "application/json", new Body(JsonWriter.write(body)));
    }

    public static Response bytes(int status, String contentType, Body body) {
        return new Response(status, Map.of("content-type", contentType), new Content.Bytes(body));
    }

    public static Response empty(int status) {
        return new Response(status, Map.of(), new Content.Bytes(Body.EMPTY));
    }

    public static Response problem(Problem problem) {
        return new Response(
                problem.status(), Map.of("content-type", "application/problem+json"), new Content.Unrendered(problem));
    }

    public Response with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, content);
    }

    /** The problem that is answered, if one is. */
    public Optional<Problem> reason() {
        return switch (content) {
            case Content.Bytes bytes -> Optional.empty();
            case Content.Unrendered(var problem) -> Optional.of(problem);
            case Content.Rendered(var problem, var inWords) -> Optional.of(problem);
        };
    }

    /** What is sent. */
    Body body(Request request) {
        return switch (rendered(request).content()) {
            case Content.Bytes(var body) -> body;
            case Content.Rendered(var problem, var inWords) -> inWords;
            case Content.Unrendered(var problem) -> throw new IllegalStateException();
        };
    }

    /** The same, ready to be sent: a problem in the caller's language. */
    Response rendered(Request request) {
        return switch (content) {
            case Content.Bytes bytes -> this;
            case Content.Rendered rendered -> this;
            case Content.Unrendered(var problem) ->
                new Response(
                        status,
                        headers,
                        new Content.Rendered(
                                problem, new Body(problem.render(request.language(), request.correlationId()))));
        };
    }
}
