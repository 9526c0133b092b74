package org.sakta.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/**
 * What an access token says beyond its subject and groups: the telephone number, once it is verified, and of staff the
 * organisation and the area. Every token of a signed-in person has the scope of the API.
 */
final class TokenClaims {
    private static final String SCOPE = "sakta/api";

    private TokenClaims() {}

    /** The event with its response filled in, as Cognito wants it back. */
    static JsonObject answered(JsonObject event) {
        var members = new LinkedHashMap<>(event.members());
        members.put(
                "response",
                object(Map.of(
                        "claimsAndScopeOverrideDetails",
                        object(Map.of(
                                "accessTokenGeneration",
                                object(Map.of(
                                        "claimsToAddOrOverride",
                                        object(claims(attributes(event))),
                                        "scopesToAdd",
                                        new JsonArray(List.of(new JsonString(SCOPE))))))))));
        return object(members);
    }

    private static Map<String, JsonValue> claims(JsonObject attributes) {
        var claims = new LinkedHashMap<String, JsonValue>();
        text(attributes, "phone_number_verified")
                .filter("true"::equals)
                .flatMap(verified -> text(attributes, "phone_number"))
                .ifPresent(phone -> claims.put("phone_number", new JsonString(phone)));
        text(attributes, "custom:organisation")
                .ifPresent(organisation -> claims.put("organisation", new JsonString(organisation)));
        text(attributes, "custom:area").ifPresent(area -> claims.put("area", new JsonString(area)));
        return claims;
    }

    private static JsonObject attributes(JsonObject event) {
        return member(member(event, "request"), "userAttributes");
    }

    private static JsonObject member(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonObject member ? member : object(Map.of());
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonString(var text) && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    private static JsonObject object(Map<String, JsonValue> members) {
        return new JsonObject(members);
    }
}
