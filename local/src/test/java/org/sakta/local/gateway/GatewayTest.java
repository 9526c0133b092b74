package org.sakta.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sakta.local.Platform;
import org.sakta.local.SamplePlatform;
import org.sakta.local.signin.Person;
import org.sakta.local.signin.TokenFault;

class GatewayTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform = SamplePlatform.get();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anEventHasPayloadFormatTwo() throws Exception {
        JsonNode event = event(request("/open/a%20b%2Bc?x=1&x=2&y=%D1%81+%D0%B0&z")
                .header("X-Custom", "Value")
                .header("Cookie", "a=1; b=2")
                .header("User-Agent", "test")
                .GET());
        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("ANY /open/{id}");
        assertThat(event.path("rawPath").asText()).isEqualTo("/open/a b+c");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("x=1&x=2&y=%D1%81+%D0%B0&z");
        assertThat(event.path("queryStringParameters"))
                .isEqualTo(JSON.readTree("{\"x\":\"1,2\",\"y\":\"с а\",\"z\":\"\"}"));
        assertThat(event.path("pathParameters")).isEqualTo(JSON.readTree("{\"id\":\"a b+c\"}"));
        assertThat(event.path("cookies")).isEqualTo(JSON.readTree("[\"a=1\",\"b=2\"]"));
        assertThat(event.at("/headers/x-custom").asText()).isEqualTo("Value");
        assertThat(event.path("headers").has("cookie")).isFalse();
        assertThat(event.at("/headers/x-forwarded-for").asText()).isEqualTo("127.0.0.1");
        JsonNode context = event.path("requestContext");
        assertThat(context.at("/http/method").asText()).isEqualTo("GET");
        assertThat(context.at("/http/path").asText()).isEqualTo("/open/a b+c");
        assertThat(context.at("/http/protocol").asText()).isEqualTo("HTTP/1.1");
        assertThat(context.at("/http/userAgent").asText()).isEqualTo("test");
        assertThat(context.path("stage").asText()).isEqualTo("$default");
        assertThat(context.path("requestId").asText()).isNotEmpty();
        assertThat(context.path("time").asText()).matches("\\d{2}/[A-Z][a-z]{2}/\\d{4}:\\d{2}:\\d{2}:\\d{2} \\+0000");
        assertThat(context.has("authorizer")).isFalse();
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(event.has("body")).isFalse();
    }

    @Test
    void whatIsNotThereIsLeftOut() throws Exception {
        JsonNode event = event(request("/open/literal").GET());
        assertThat(event.has("queryStringParameters")).isFalse();
        assertThat(event.has("pathParameters")).isFalse();
        assertThat(event.has("cookies")).isFalse();
    }

    @Test
    void aTextBodyPassesAndOtherBytesAreEncoded() throws Exception {
        JsonNode text = event(request("/open/1")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString("{\"a\":\"ң\"}")));
        assertThat(text.path("body").asText()).isEqualTo("{\"a\":\"ң\"}");
        assertThat(text.path("isBase64Encoded").asBoolean()).isFalse();
        JsonNode bytes = event(request("/open/1")
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(new byte[] {-1, 0, 1})));
        assertThat(bytes.path("body").asText()).isEqualTo("/wAB");
        assertThat(bytes.path("isBase64Encoded").asBoolean()).isTrue();
    }

    @Test
    void aFunctionFindsWhatTheTemplateAndLambdaGiveAndNothingElse() throws Exception {
        JsonNode env = echo(request("/open/1").GET()).path("env");
        assertThat(env.path("NOTES_TABLE").asText()).isEqualTo("NotesTable");
        assertThat(env.path("PUBLIC_URL").asText()).isEqualTo(platform.api().toString());
        assertThat(env.path("AWS_LAMBDA_FUNCTION_NAME").asText()).isEqualTo("EchoFunction");
        assertThat(env.path("AWS_LAMBDA_FUNCTION_MEMORY_SIZE").asText()).isEqualTo("512");
        assertThat(env.path("AWS_ENDPOINT_URL_DYNAMODB").asText())
                .isEqualTo(platform.dynamo().endpoint().toString());
        assertThat(env.has("PATH")).isFalse();
    }

    @Test
    void answersAreMapped() throws Exception {
        HttpResponse<byte[]> plain = send(request("/open/1?answer=plain").GET());
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(text(plain)).isEqualTo("{\"hello\":\"дүйнө\"}");
        assertThat(plain.headers().firstValue("content-type")).contains("application/json");
        HttpResponse<byte[]> binary = send(request("/open/1?answer=binary").GET());
        assertThat(binary.body()).containsExactly(0x89, 'P', 'N', 'G');
        HttpResponse<byte[]> cookies = send(request("/open/1?answer=cookies").GET());
        assertThat(cookies.statusCode()).isEqualTo(201);
        assertThat(cookies.headers().allValues("set-cookie")).containsExactlyInAnyOrder("a=1; Secure", "b=2");
        assertThat(cookies.headers().firstValue("etag")).contains("\"1\"");
    }

    @Test
    void whatAFunctionDoesWrongIsAnInternalServerError() throws Exception {
        for (String wrong : new String[] {"wrong", "throws", "large"}) {
            HttpResponse<byte[]> answer =
                    send(request("/open/1?answer=" + wrong).GET());
            assertThat(answer.statusCode()).as(wrong).isEqualTo(500);
            assertThat(text(answer)).isEqualTo("{\"message\":\"Internal Server Error\"}");
        }
        assertThat(send(request("/slow").GET()).statusCode()).isEqualTo(500);
    }

    @Test
    void whatMatchesNoRouteIsNotFound() throws Exception {
        HttpResponse<byte[]> answer = send(request("/nowhere").GET());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer)).isEqualTo("{\"message\":\"Not Found\"}");
        assertThat(send(request("/guarded").DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void aBodyOverTenMegabytesIsTooLarge() throws Exception {
        byte[] body = new byte[10 * 1024 * 1024 + 1];
        assertThat(send(request("/open/1").POST(BodyPublishers.ofByteArray(body)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void otherOriginsMayCallAsTheTemplateSays() throws Exception {
        HttpResponse<byte[]> preflight = send(request("/guarded")
                .header("Origin", "https://web.example")
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                .contains("https://web.example");
        assertThat(preflight.headers().firstValue("access-control-allow-methods"))
                .contains("GET,POST");
        assertThat(preflight.headers().firstValue("access-control-max-age")).contains("600");
        HttpResponse<byte[]> foreign =
                send(request("/open/1").header("Origin", "https://evil.example").GET());
        assertThat(foreign.headers().firstValue("access-control-allow-origin")).isEmpty();
        HttpResponse<byte[]> answer = send(
                request("/open/1").header("Origin", "http://localhost:5173").GET());
        assertThat(answer.headers().firstValue("access-control-expose-headers")).contains("ETag");
    }

    @Test
    void aTokensClaimsReachTheFunctionAsText() throws Exception {
        String token = platform.signIn().staff("clerk", "org-7", "KG-B");
        JsonNode jwt = event(authorized("/guarded", token)).at("/requestContext/authorizer/jwt");
        assertThat(jwt.at("/claims/cognito:groups").asText()).isEqualTo("[clerk]");
        assertThat(jwt.at("/claims/organisation").asText()).isEqualTo("org-7");
        assertThat(jwt.at("/claims/area").asText()).isEqualTo("KG-B");
        assertThat(jwt.at("/claims/exp").isTextual()).isTrue();
        assertThat(jwt.at("/claims/exp").asText()).matches("\\d{10}");
        assertThat(jwt.path("scopes")).isEqualTo(JSON.readTree("[\"sakta/api\"]"));
        JsonNode citizen = event(authorized("/guarded", platform.signIn().citizen("+996700123456")))
                .at("/requestContext/authorizer/jwt/claims");
        assertThat(citizen.path("phone_number").asText()).isEqualTo("+996700123456");
        assertThat(citizen.has("cognito:groups")).isFalse();
    }

    @Test
    void anAudienceMayStandInAudToo() throws Exception {
        String token = platform.signIn().token(Map.of("aud", "MachineClient"));
        assertThat(send(authorized("/guarded", token)).statusCode()).isEqualTo(200);
        String other = platform.signIn().token(Map.of("aud", "Other"));
        assertThat(send(authorized("/guarded", other)).statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyIsUnauthorizedAndTheWrongScopeForbidden() throws Exception {
        HttpResponse<byte[]> nobody = send(request("/guarded").GET());
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(text(nobody)).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(nobody.headers().firstValue("www-authenticate")).contains("Bearer");
        HttpResponse<byte[]> other = send(authorized("/admin", platform.signIn().citizen("+996700123456")));
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(text(other)).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @ParameterizedTest
    @EnumSource
    void aFaultyTokenIsRefused(TokenFault fault) throws Exception {
        String token = platform.signIn().faulty(fault, Person.citizen("+996700123456"));
        assertThat(send(authorized("/guarded", token)).statusCode()).isEqualTo(fault.status());
    }

    private HttpRequest.Builder authorized(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token).GET();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(platform.api() + path));
    }

    private JsonNode event(HttpRequest.Builder request) throws Exception {
        return echo(request).path("event");
    }

    private JsonNode echo(HttpRequest.Builder request) throws Exception {
        return JSON.readTree(send(request).body());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
