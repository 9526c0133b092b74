package org.sakta.local.template;

import java.util.List;
import java.util.Map;

/**
 * What a function may do.
 *
 * @param statements of its own and of the managed policies that it names
 * @param keyAliases {@code alias/…} → ARN of the key, which is what permissions are about
 */
public record Role(List<Statement> statements, Map<String, String> keyAliases) {
    public Role {
        statements = List.copyOf(statements);
        keyAliases = Map.copyOf(keyAliases);
    }
}
