package org.sakta.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sakta.local.Platform;
import org.sakta.local.SamplePlatform;

class SignInTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Platform platform = SamplePlatform.get();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void oneLineGivesAToken() throws Exception {
        String token = get("/token?role=citizen&phone=996700123456").body().trim();
        assertThat(claims(token)).containsEntry("phone_number", "+996700123456").containsEntry("scope", "sakta/api");
        assertThat(status(token)).isEqualTo(200);
        assertThat(claims(post("/token", "role=citizen&phone=%2B996700123456")
                        .body()
                        .trim()))
                .containsEntry("sub", claims(token).get("sub"));
    }

    @Test
    void thePageOffersEveryRoleOfTheTemplate() throws Exception {
        assertThat(get("/").body()).contains("citizen", "<option>clerk</option>", "<option>auditor</option>");
        assertThat(post("/", "role=clerk&organisation=o&area=KG-B").body()).contains("<textarea id=\"token\"");
    }

    @Test
    void anApplicationSignsInByAuthorizationCode() throws Exception {
        String query = "?client_id=WebClient&response_type=code&scope=openid+sakta%2Fapi&state=s&nonce=n"
                + "&redirect_uri=http%3A%2F%2Flocalhost%3A5173%2F";
        assertThat(get("/sakta/authorize" + query).body()).contains("<option>clerk</option>");
        HttpResponse<String> back = post("/sakta/authorize" + query, "role=clerk&organisation=org-1&area=KG-B&phone=");
        String location = back.headers().firstValue("location").orElseThrow();
        String code = location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        String answer = post(
                        "/sakta/token",
                        "grant_type=authorization_code&client_id=WebClient&redirect_uri=http%3A%2F%2Flocalhost%3A5173%2F&code="
                                + code)
                .body();
        String token = new ObjectMapper().readTree(answer).path("access_token").asText();
        assertThat(claims(token))
                .containsEntry("cognito:groups", List.of("clerk"))
                .containsEntry("organisation", "org-1")
                .containsEntry("area", "KG-B")
                .containsEntry("client_id", "WebClient")
                .containsEntry("sub", Person.staff("clerk", "org-1", "KG-B").subject());
        assertThat(status(token)).isEqualTo(200);
    }

    @Test
    void aMachineSignsInByClientCredentials() throws Exception {
        String answer = post(
                        "/sakta/token",
                        "grant_type=client_credentials&client_id=MachineClient&client_secret=any&scope=sakta%2Fapi&role=laboratory&organisation=lab-1")
                .body();
        String token = new ObjectMapper().readTree(answer).path("access_token").asText();
        assertThat(claims(token))
                .containsEntry("client_id", "MachineClient")
                .containsEntry("cognito:groups", List.of("laboratory"))
                .containsEntry("organisation", "lab-1");
        assertThat(status(token)).isEqualTo(200);
    }

    private int status(String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.api() + "/guarded"))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    private static Map<String, Object> claims(String token) throws Exception {
        return SignedJWT.parse(token).getPayload().toJSONObject();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(platform.signIn().page().resolve("/").toString().replaceFirst("/$", "") + path);
    }
}
