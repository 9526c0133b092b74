package org.sakta.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One method of one path of the contract. */
public final class Operation {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}+]+)\\+?}");

    private final Contract contract;
    private final String method;
    private final String path;
    private final JsonNode node;

    Operation(Contract contract, String method, String path, JsonNode node) {
        this.contract = contract;
        this.method = method;
        this.path = path;
        this.node = node;
    }

    public String method() {
        return method.toUpperCase(Locale.ROOT);
    }

    public String path() {
        return path;
    }

    public String routeKey() {
        return method() + " " + path;
    }

    public boolean isPublic() {
        return node.has("security") && node.get("security").isEmpty();
    }

    /** Groups that may call, as {@code x-roles} lists them. */
    public List<String> roles() {
        var roles = new ArrayList<String>();
        node.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    public List<String> variableNames() {
        return VARIABLE.matcher(path).results().map(match -> match.group(1)).toList();
    }

    long variables() {
        return variableNames().size();
    }

    public String pathWith(Map<String, String> values) {
        return VARIABLE.matcher(path).replaceAll((MatchResult match) -> values.getOrDefault(match.group(1), "unknown"));
    }

    public boolean takesBody() {
        return node.has("requestBody");
    }

    /** The examples of the request's JSON body, by name. */
    public Map<String, JsonNode> requestExamples() {
        var examples = new LinkedHashMap<String, JsonNode>();
        contract.at(requestMedia()).path("examples").properties().forEach(example -> {
            String at = contract.resolve(requestMedia() + "/examples/" + escape(example.getKey()));
            examples.put(example.getKey(), contract.at(at + "/value"));
        });
        return examples;
    }

    /** What a request body breaks. */
    public List<String> requestViolations(String json) {
        return contract.violations(requestMedia() + "/schema", json);
    }

    /** What an answer breaks: an undocumented status or content type, or a body that is not as the schema says. */
    public List<String> answerViolations(int status, Optional<String> contentType, String body) {
        JsonNode answers = node.get("responses");
        if (!answers.has(String.valueOf(status))) return List.of("status " + status + " is not in the contract");
        String answer = contract.resolve(pointer() + "/responses/" + status);
        JsonNode content = contract.at(answer).path("content");
        if (content.isEmpty()) return body.isEmpty() ? List.of() : List.of("a body where none is documented");
        String full = contentType.orElse("");
        String type = content.has(full) ? full : full.split(";", -1)[0];
        if (!content.has(type)) return List.of("content type " + type + " is not in the contract for " + status);
        if (!type.endsWith("json")) return List.of();
        return contract.violations(answer + "/content/" + escape(type) + "/schema", body);
    }

    private String requestMedia() {
        return contract.resolve(pointer() + "/requestBody") + "/content/application~1json";
    }

    private String pointer() {
        return "/paths/" + escape(path) + "/" + method;
    }

    private static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public String toString() {
        return routeKey();
    }
}
