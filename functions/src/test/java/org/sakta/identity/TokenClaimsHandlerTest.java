package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sakta.shared.config.Env;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonWriter;

class TokenClaimsHandlerTest {
    private static final Path SAMPLE = Path.of("../events/TokenClaimsFunction/clerk.json");

    @Test
    void aVerifiedPhoneAndWhatStaffBelongToGoIntoTheAccessToken() throws IOException {
        var answered = answered(Files.readString(SAMPLE));
        assertThat(response(answered))
                .startsWith("{\"claimsAndScopeOverrideDetails\":{\"accessTokenGeneration\":{")
                .contains("\"scopesToAdd\":[\"sakta/api\"]")
                .contains("\"claimsToAddOrOverride\":{\"phone_number\":\"+996555010203\","
                        + "\"organisation\":\"gsen-osh\",\"area\":\"41706000000000\"}");
    }

    @Test
    void whatCognitoSaidComesBackAsItWas() throws IOException {
        var asked = (JsonObject) Json.parse(Files.readAllBytes(SAMPLE));
        var answered = answered(Files.readString(SAMPLE));
        asked.members().forEach((name, value) -> {
            if (!name.equals("response")) assertThat(answered.members()).containsEntry(name, value);
        });
    }

    @Test
    void aPhoneThatIsNotVerifiedIsNoClaim() throws IOException {
        var sample = Files.readString(SAMPLE)
                .replace("\"phone_number_verified\": \"true\"", "\"phone_number_verified\": \"false\"");
        assertThat(response(answered(sample))).doesNotContain("phone_number").contains("sakta/api");
    }

    @Test
    void anAccountWithoutAttributesStillHasTheScope() throws IOException {
        assertThat(response(answered("{\"version\": \"2\"}"))).contains("\"claimsToAddOrOverride\":{}", "sakta/api");
    }

    private static JsonObject answered(String event) throws IOException {
        var out = new ByteArrayOutputStream();
        var handler = new TokenClaimsHandler(new Env(Map.of()));
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                out,
                org.sakta.testing.NoContext.INSTANCE);
        return (JsonObject) Json.parse(out.toByteArray());
    }

    private static String response(JsonObject answered) {
        var response = answered.members().get("response");
        return new String(JsonWriter.write(java.util.Objects.requireNonNull(response)), StandardCharsets.UTF_8);
    }

    @Test
    void aCitizenHasAPhoneAndTheScopeAlone() throws IOException {
        var citizen = Files.readString(SAMPLE.resolveSibling("citizen.json"))
                .replace("\"phone_number\":", "\"custom:area\": \"41706000000000\", \"phone_number\":");
        assertThat(response(answered(citizen)))
                .contains("\"claimsToAddOrOverride\":{\"phone_number\":\"+84912345678\"}", "sakta/api");
    }

    @Test
    void theVersionTwoFormIsAnsweredAsTheThird() throws IOException {
        var second = Files.readString(SAMPLE).replace("\"version\": \"3\"", "\"version\": \"2\"");
        assertThat(response(answered(second))).contains("sakta/api", "gsen-osh");
    }

    @Test
    void aMachineKeepsTheScopesOfItsClient() throws IOException {
        var machine = Files.readString(SAMPLE.resolveSibling("machine.json"));
        assertThat(answered(machine)).isEqualTo(Json.parse(machine.getBytes(StandardCharsets.UTF_8)));
    }
}
