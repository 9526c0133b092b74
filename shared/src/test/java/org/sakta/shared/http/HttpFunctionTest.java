package org.sakta.shared.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sakta.shared.events.Event;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue.JsonNumber;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

class HttpFunctionTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T09:00:00Z"));

    private final List<Event> events = new ArrayList<>();

    @Test
    void theEventIsReadAndTheAnswerWritten() throws IOException {
        JsonObject answer = call(
                request -> Response.json(201, Map.of("route", request.routeKey(), "who", request.caller())),
                event("{\"sub\":\"s1\",\"cognito:groups\":\"[clerk]\"}", "{}"));
        assertThat(answer.members().get("statusCode")).isEqualTo(new JsonNumber("201"));
        assertThat(text(answer, "body")).contains("POST /things").contains("CLERK");
        assertThat(header(answer, "sakta-correlation-id")).isEqualTo("r-1");
        assertThat(header(answer, "cache-control")).isEqualTo("no-store");
    }

    @Test
    void aProblemIsInTheCallersLanguage() throws IOException {
        JsonObject answer = call(
                request -> Response.json(200, request.json()),
                event("{\"sub\":\"s1\",\"phone_number\":\"+996700000001\"}", "{"));
        assertThat(answer.members().get("statusCode")).isEqualTo(new JsonNumber("400"));
        assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
        assertThat(text(answer, "body"))
                .contains("https://sakta.org/problems/malformed-json")
                .contains("Тело запроса не является корректным JSON.");
    }

    @Test
    void aProblemIsAtMostTwoKilobytesInEveryLanguage() {
        var errors = Collections.nCopies(500, FieldError.at("/answers/" + "x".repeat(100), "expected-instant"));
        for (Language language : Language.values())
            assertThat(Problem.invalid(errors).render(language, "r-1")).hasSizeLessThanOrEqualTo(2048);
    }

    @Test
    void aFaultSaysNothingOfItselfAndIsLoggedWithoutItsMessage() throws IOException {
        JsonObject answer = call(
                request -> {
                    throw new IllegalArgumentException("Айгүл Токтогулова");
                },
                event("{\"sub\":\"s1\",\"phone_number\":\"+996700000001\"}", "{}"));
        assertThat(answer.members().get("statusCode")).isEqualTo(new JsonNumber("500"));
        assertThat(answer.toString()).doesNotContain("Айгүл");
        assertThat(events.toString()).contains("IllegalArgumentException").doesNotContain("Айгүл");
    }

    @Test
    void whatIsBusyMayBeTriedAgain() throws IOException {
        JsonObject answer = call(
                request -> {
                    throw new DependencyUnavailable("dynamodb", new IOException("x"));
                },
                event("{\"sub\":\"s1\",\"phone_number\":\"+996700000001\"}", "{}"));
        assertThat(answer.members().get("statusCode")).isEqualTo(new JsonNumber("503"));
        assertThat(header(answer, "retry-after")).isEqualTo("2");
    }

    @Test
    void aRouteForSomeRolesRefusesTheOthers() throws IOException {
        HttpHandler clerksOnly = Filters.requiring(Role.CLERK).around(request -> Response.empty(204));
        assertThat(call(clerksOnly, event("{\"sub\":\"s1\",\"phone_number\":\"+996700000001\"}", "{}"))
                        .members()
                        .get("statusCode"))
                .isEqualTo(new JsonNumber("403"));
        assertThat(call(clerksOnly, event("{}", "{}")).members().get("statusCode"))
                .isEqualTo(new JsonNumber("401"));
    }

    @Test
    void aBodyOfAnotherTypeOrTooLargeIsRefused() throws IOException {
        String plain = event("{\"sub\":\"s1\",\"phone_number\":\"+996700000001\"}", "{}")
                .replace("application/json", "text/plain");
        assertThat(call(request -> Response.json(200, request.json()), plain)
                        .members()
                        .get("statusCode"))
                .isEqualTo(new JsonNumber("415"));
        String large =
                event("{\"sub\":\"s1\",\"phone_number\":\"+996700000001\"}", " ".repeat(Request.LARGEST_JSON + 1));
        assertThat(call(request -> Response.json(200, request.json()), large)
                        .members()
                        .get("statusCode"))
                .isEqualTo(new JsonNumber("413"));
    }

    @Test
    void aBodyInAnotherCharsetOrWithBrokenTextIsRefused() throws IOException {
        String good = event("{\"sub\":\"s1\",\"phone_number\":\"+996700000001\"}", "{}");
        String charset = good.replace("application/json", "application/json; charset=windows-1251");
        assertThat(call(request -> Response.json(200, request.json()), charset)
                        .members()
                        .get("statusCode"))
                .isEqualTo(new JsonNumber("415"));
        String broken = good.replace("{}\",\"isBase64Encoded\":false", "wyJh/yJd\",\"isBase64Encoded\":true");
        String replaced = good.replace("\"body\":\"{}\"", "\"body\":\"[\\\"a\uFFFD\\\"]\"");
        for (String event : List.of(broken, replaced)) {
            JsonObject answer = call(request -> Response.json(200, request.json()), event);
            assertThat(answer.members().get("statusCode")).isEqualTo(new JsonNumber("400"));
            assertThat(text(answer, "body")).contains("malformed-");
        }
    }

    @Test
    void aHeaderThatSaysNothingIsNoFault() throws IOException {
        String good = event("{\"sub\":\"s1\",\"phone_number\":\"+996700000001\"}", "{}");
        for (String odd : List.of("-", "--", ";", "ru,-", ",,", "q=", "*;q=2"))
            assertThat(call(
                                    request -> Response.problem(Problem.of(404, "not-found")),
                                    good.replace("\"accept-language\":\"ru\"", "\"accept-language\":\"" + odd + "\""))
                            .members()
                            .get("statusCode"))
                    .isEqualTo(new JsonNumber("404"));
        assertThat(call(request -> Response.json(200, request.json()), good.replace("application/json", ";"))
                        .members()
                        .get("statusCode"))
                .isEqualTo(new JsonNumber("415"));
    }

    @Test
    void anAnswerThatCannotBeWrittenIsAFaultLikeAnyOther() throws IOException {
        JsonObject answer = call(
                request -> Response.problem(Problem.of(404, "no-such-text")),
                event("{\"sub\":\"s1\",\"phone_number\":\"+996700000001\"}", "{}"));
        assertThat(answer.members().get("statusCode")).isEqualTo(new JsonNumber("500"));
        assertThat(events.toString()).contains("IllegalStateException");
    }

    private JsonObject call(HttpHandler handler, String event) throws IOException {
        var function =
                new HttpFunction(Filters.catchingFaults(events::add, CLOCK).around(handler)) {};
        var out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), out, null);
        return (JsonObject) Json.parse(out.toByteArray());
    }

    private static String text(JsonObject object, String name) {
        return ((JsonString) object.members().get(name)).value();
    }

    private static String header(JsonObject answer, String name) {
        return text((JsonObject) answer.members().get("headers"), name);
    }

    private static String event(String claims, String body) {
        return """
                {"version":"2.0","routeKey":"POST /things","headers":{"content-type":"application/json","accept-language":"ru"},
                 "requestContext":{"requestId":"r-1","authorizer":{"jwt":{"claims":%s,"scopes":null}}},
                 "body":"%s","isBase64Encoded":false}
                """.formatted(claims, body.replace("\"", "\\\""));
    }
}
