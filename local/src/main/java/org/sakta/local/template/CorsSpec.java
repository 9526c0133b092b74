package org.sakta.local.template;

import java.util.List;

/** Who may call the HTTP API from another origin; no origins: nobody. */
public record CorsSpec(
        List<String> origins,
        List<String> methods,
        List<String> headers,
        List<String> exposed,
        int maxAgeSeconds,
        boolean credentials) {
    public CorsSpec {
        origins = List.copyOf(origins);
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
        exposed = List.copyOf(exposed);
    }
}
