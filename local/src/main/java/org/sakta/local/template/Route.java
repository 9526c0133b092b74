package org.sakta.local.template;

import java.util.List;
import java.util.Optional;

/**
 * One route of the HTTP API.
 *
 * @param function logical id of the function behind it
 * @param method upper case, or {@code ANY}
 * @param authorizer absent where everybody may call
 */
public record Route(
        String function, String event, String method, String path, Optional<String> authorizer, List<String> scopes) {
    public Route {
        scopes = List.copyOf(scopes);
    }

    /** {@code GET /people/{personId}} */
    public String key() {
        return method + " " + path;
    }

    public boolean isPublic() {
        return authorizer.isEmpty();
    }
}
