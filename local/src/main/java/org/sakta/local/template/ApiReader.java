package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the HTTP API: its authorizers and its CORS rules. */
final class ApiReader {
    private static final CorsSpec NOBODY = new CorsSpec(List.of(), List.of(), List.of(), List.of(), 0, false);

    private final Optional<Resource> api;

    ApiReader(Optional<Resource> api) {
        this.api = api;
    }

    Map<String, Authorizer> authorizers() {
        Map<String, Authorizer> authorizers = new LinkedHashMap<>();
        api.ifPresent(definition -> definition
                .property("/Auth/Authorizers")
                .properties()
                .forEach(entry -> authorizers.put(entry.getKey(), authorizer(entry.getKey(), entry.getValue()))));
        return authorizers;
    }

    Optional<String> defaultAuthorizer() {
        return api.map(definition -> definition.text("/Auth/DefaultAuthorizer", ""))
                .filter(name -> !name.isEmpty());
    }

    CorsSpec cors() {
        return api.filter(
                        definition -> definition.property("/CorsConfiguration").isObject())
                .map(ApiReader::cors)
                .orElse(NOBODY);
    }

    private static Authorizer authorizer(String name, JsonNode definition) {
        JsonNode jwt = definition.path("JwtConfiguration");
        return new Authorizer(
                name,
                jwt.path("issuer").asText(),
                Intrinsics.texts(jwt.path("audience")),
                Intrinsics.texts(definition.path("AuthorizationScopes")));
    }

    private static CorsSpec cors(Resource api) {
        return new CorsSpec(
                api.texts("/CorsConfiguration/AllowOrigins"),
                api.texts("/CorsConfiguration/AllowMethods"),
                api.texts("/CorsConfiguration/AllowHeaders"),
                api.texts("/CorsConfiguration/ExposeHeaders"),
                api.property("/CorsConfiguration/MaxAge").asInt(0),
                api.property("/CorsConfiguration/AllowCredentials").asBoolean(false));
    }
}
