package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sakta.local.failure.LocalFailure;

/** Reads what functions may do. What it cannot read ends the start: a permission that is not understood cannot be checked. */
final class PolicyReader {
    private static final Set<String> UNDERSTOOD =
            Set.of("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource");

    private final String file;
    private final Map<String, Resource> managed;
    private final Map<String, String> keyAliases;

    PolicyReader(String file, Stream<Resource> managed, List<KeySpec> keys) {
        this.file = file;
        this.managed = managed.collect(Collectors.toMap(Resource::logicalId, Function.identity()));
        this.keyAliases = keys.stream()
                .flatMap(key -> key.aliases().stream().map(alias -> Map.entry(alias, key.arn())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Role role(Resource function) {
        if (!function.property("/Role").isMissingNode())
            throw failure(function, "Role: the local platform reads what a function may do from Policies");
        return new Role(
                each(function.property("/Policies"))
                        .flatMap(policy -> statements(function, policy))
                        .toList(),
                keyAliases);
    }

    static Stream<Unexercised> unexercised(String file, Resource resource) {
        return each(resource.definition().path("Metadata").path("UnexercisedPermissions"))
                .map(entry -> new Unexercised(
                        resource.logicalId(),
                        entry.path("Action").asText(),
                        entry.path("Resource").asText(),
                        entry.path("Reason").asText()))
                .peek(entry -> {
                    if (entry.action().isEmpty()
                            || entry.resource().isEmpty()
                            || entry.reason().isBlank())
                        throw new LocalFailure(file + ": " + resource.logicalId()
                                + ": UnexercisedPermissions: each needs Action, Resource and Reason");
                });
    }

    private Stream<Statement> statements(Resource function, JsonNode policy) {
        if (policy.isTextual()) return managed(function, policy.textValue());
        if (policy.has("Statement")) return statements(function, policy.path("Statement"), function.logicalId());
        throw failure(
                function,
                "Policies: the local platform does not know the SAM policy template "
                        + policy.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "))
                        + "; write its statements");
    }

    private Stream<Statement> managed(Resource function, String name) {
        Resource policy = managed.get(name);
        if (policy == null)
            throw failure(
                    function, "Policies: " + name + " is no managed policy of this template; write its statements");
        for (String attached : List.of("/Roles", "/Users", "/Groups"))
            if (!policy.property(attached).isMissingNode())
                throw failure(policy, attached.substring(1) + ": name the policy in the function's Policies");
        return statements(policy, policy.property("/PolicyDocument/Statement"), policy.logicalId());
    }

    private Stream<Statement> statements(Resource owner, JsonNode statements, String source) {
        return each(statements).map(statement -> statement(owner, statement, source));
    }

    private Statement statement(Resource owner, JsonNode statement, String source) {
        statement.properties().stream()
                .map(Map.Entry::getKey)
                .filter(part -> !UNDERSTOOD.contains(part))
                .findFirst()
                .ifPresent(part -> {
                    throw failure(owner, "the local platform does not understand " + part + " in a policy's statement");
                });
        String effect = statement.path("Effect").asText();
        if (!Set.of("Allow", "Deny").contains(effect)) throw failure(owner, "a statement's Effect is Allow or Deny");
        return new Statement(
                source,
                effect.equals("Allow"),
                new Names(texts(owner, statement, "Action"), statement.has("NotAction"), true),
                new Names(texts(owner, statement, "Resource"), statement.has("NotResource"), false));
    }

    private List<String> texts(Resource owner, JsonNode statement, String part) {
        if (statement.has(part) == statement.has("Not" + part))
            throw failure(owner, "a statement needs either " + part + " or Not" + part);
        return each(statement.path(statement.has(part) ? part : "Not" + part))
                .map(Intrinsics::text)
                .toList();
    }

    private LocalFailure failure(Resource resource, String line) {
        return new LocalFailure(file + ": " + resource.logicalId() + ": " + line);
    }

    private static Stream<JsonNode> each(JsonNode node) {
        if (node.isMissingNode()) return Stream.empty();
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
