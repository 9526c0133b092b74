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
 * organisation and the area. Every token of a signed-in person has the scope of the API; a machine has the scopes that its
 * client was given, and nothing of this.
 */
final class TokenClaims {
    private static final String SCOPE = "sakta/api";
    private static final String OF_A_MACHINE = "TokenGeneration_ClientCredentials";

    private TokenClaims() {}

    /** The event with its response filled in, as Cognito wants it back. */
    static JsonObject answered(JsonObject event) {
        if (text(event, "triggerSource").equals(Optional.of(OF_A_MACHINE))) return event;
        var accessToken = new LinkedHashMap<String, JsonValue>();
        accessToken.put("claimsToAddOrOverride", new JsonObject(claims(event)));
        accessToken.put("scopesToAdd", new JsonArray(List.of(new JsonString(SCOPE))));
        var members = new LinkedHashMap<>(event.members());
        members.put(
                "response",
                within("claimsAndScopeOverrideDetails", within("accessTokenGeneration", new JsonObject(accessToken))));
        return new JsonObject(members);
    }

    private static JsonObject within(String name, JsonObject inner) {
        return new JsonObject(Map.of(name, inner));
    }

    private static Map<String, JsonValue> claims(JsonObject event) {
        var attributes = member(member(event, "request"), "userAttributes");
        var claims = new LinkedHashMap<String, JsonValue>();
        if (text(attributes, "phone_number_verified").equals(Optional.of("true")))
            copy(attributes, "phone_number", claims, "phone_number");
        if (isStaff(event)) {
            copy(attributes, "custom:organisation", claims, "organisation");
            copy(attributes, "custom:area", claims, "area");
        }
        return claims;
    }

    private static boolean isStaff(JsonObject event) {
        return member(member(event, "request"), "groupConfiguration").members().get("groupsToOverride")
                        instanceof JsonArray(var groups)
                && !groups.isEmpty();
    }

    private static void copy(JsonObject from, String name, Map<String, JsonValue> to, String claim) {
        text(from, name).ifPresent(value -> to.put(claim, new JsonString(value)));
    }

    private static JsonObject member(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonObject member ? member : new JsonObject(Map.of());
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonString(var text) && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }
}
