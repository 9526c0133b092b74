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
    private static final List<String> WRITES =
            List.of("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem");

    public Role {
        statements = List.copyOf(statements);
        keyAliases = Map.copyOf(keyAliases);
    }

    /** Whether it may publish anything. */
    public boolean mayPublish() {
        return statements.stream()
                .anyMatch(statement -> statement.allows() && statement.actions().include("sns:Publish"));
    }

    /** Whether it may change anything in the table of that name. */
    public boolean mayWrite(String table) {
        String arn = LocalValues.tableArn(table);
        return statements.stream()
                .filter(Statement::allows)
                .filter(statement -> statement.resources().include(arn))
                .anyMatch(statement ->
                        WRITES.stream().anyMatch(write -> statement.actions().include(write)));
    }
}
