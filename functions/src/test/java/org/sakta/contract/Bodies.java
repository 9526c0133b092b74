package org.sakta.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The contract's own words on what an operation takes. */
public final class Bodies {
    private Bodies() {}

    /** The schema of the JSON body itself. */
    static JsonNode schema(Contract contract, Operation operation) {
        String body = contract.resolve(pointer(operation) + "/requestBody") + "/content/application~1json/schema";
        return contract.at(contract.resolve(body));
    }

    /** What a node is, or refers to. */
    static JsonNode resolved(Contract contract, JsonNode node) {
        return node.has("$ref")
                ? contract.at(contract.resolve(node.get("$ref").asText().substring(1)))
                : node;
    }

    /** Whether a header is among the parameters. */
    public static boolean takesHeader(Contract contract, Operation operation, String name) {
        for (JsonNode parameter : contract.at(pointer(operation) + "/parameters"))
            if (resolved(contract, parameter).path("name").asText().equals(name)) return true;
        return false;
    }

    private static String pointer(Operation operation) {
        return "/paths/" + operation.path().replace("~", "~0").replace("/", "~1") + "/"
                + operation.method().toLowerCase(Locale.ROOT);
    }
}
