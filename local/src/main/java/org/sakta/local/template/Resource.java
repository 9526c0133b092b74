package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One resource.
 *
 * @param definition everything that stands under its logical id, with references resolved; {@code Globals} merged in
 */
public record Resource(String logicalId, String type, JsonNode definition) {
    /** {@code /Auth/DefaultAuthorizer} and the like: a JSON pointer into the properties; a missing node where there is nothing. */
    public JsonNode property(String pointer) {
        return definition.path("Properties").at(pointer);
    }

    public String text(String pointer, String otherwise) {
        return property(pointer).asText(otherwise);
    }

    public List<String> texts(String pointer) {
        JsonNode value = property(pointer);
        return value.isTextual() ? List.of(value.textValue()) : Intrinsics.texts(value);
    }
}
