package org.sakta.local.template;

import java.util.List;

/** A JWT authorizer of the HTTP API; the scopes are those of routes that name none themselves. */
public record Authorizer(String name, String issuer, List<String> audience, List<String> scopes) {
    public Authorizer {
        audience = List.copyOf(audience);
        scopes = List.copyOf(scopes);
    }
}
