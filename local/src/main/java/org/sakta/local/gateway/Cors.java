package org.sakta.local.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.local.template.CorsSpec;

/** Answers preflights and marks answers for other origins, in place of the functions. */
final class Cors {
    private final CorsSpec spec;
    private final List<String> alsoAllowed;

    /** @param alsoAllowed local pages, such as the documentation, that the template does not know */
    Cors(CorsSpec spec, List<String> alsoAllowed) {
        this.spec = spec;
        this.alsoAllowed = List.copyOf(alsoAllowed);
    }

    Optional<Reply> preflight(Call call) {
        if (!call.method().equals("OPTIONS")
                || spec.origins().isEmpty()
                || call.header("origin").isEmpty()) return Optional.empty();
        Map<String, String> headers = new LinkedHashMap<>(marks(call));
        if (!headers.isEmpty()) {
            headers.put("access-control-allow-methods", String.join(",", spec.methods()));
            headers.put("access-control-allow-headers", String.join(",", spec.headers()));
            headers.put("access-control-max-age", Integer.toString(spec.maxAgeSeconds()));
            headers.remove("access-control-expose-headers");
        }
        return Optional.of(new Reply(204, headers, List.of(), ""));
    }

    Map<String, String> marks(Call call) {
        Optional<String> origin = call.header("origin").filter(this::allows);
        if (origin.isEmpty()) return Map.of();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("access-control-allow-origin", spec.origins().contains("*") ? "*" : origin.get());
        if (!spec.exposed().isEmpty()) headers.put("access-control-expose-headers", String.join(",", spec.exposed()));
        if (spec.credentials()) headers.put("access-control-allow-credentials", "true");
        return headers;
    }

    private boolean allows(String origin) {
        return spec.origins().contains("*") || spec.origins().contains(origin) || alsoAllowed.contains(origin);
    }
}
