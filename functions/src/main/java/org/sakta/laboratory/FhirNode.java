package org.sakta.laboratory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/**
 * A place in a FHIR resource. Resources say more than is asked for, which is passed over.
 *
 * @param value what is there, if anything
 * @param errors where what is wrong is written down
 */
record FhirNode(Optional<JsonValue> value, String pointer, List<FieldError> errors) {
    FhirNode at(String name) {
        var member = value.filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .flatMap(object -> Optional.ofNullable(object.members().get(name)));
        return new FhirNode(member, pointer + "/" + name, errors);
    }

    boolean isPresent() {
        return value.isPresent();
    }

    /** The elements of a list; none where there is none. */
    List<FhirNode> elements() {
        if (value.isEmpty() || !(value.get() instanceof JsonArray(var elements))) return List.of();
        return IntStream.range(0, elements.size())
                .mapToObj(i -> new FhirNode(Optional.of(elements.get(i)), pointer + "/" + i, errors))
                .toList();
    }

    /** The text, where it is one. */
    Optional<String> text() {
        return value.filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).value())
                .filter(text -> !text.isBlank());
    }

    /** The text, and an error where there is none. */
    Optional<String> required() {
        var text = text();
        if (text.isEmpty()) error(isPresent() ? "expected-text" : "required");
        return text;
    }

    /** The first code of a system that is understood, in a {@code CodeableConcept}. */
    <T> Optional<T> coded(String system, Map<String, T> codes) {
        var found = at("coding").elements().stream()
                .filter(coding -> coding.at("system").text().equals(Optional.of(system)))
                .flatMap(coding -> coding.at("code").text().stream())
                .flatMap(code -> Stream.ofNullable(codes.get(code)))
                .findFirst();
        if (found.isEmpty()) error(isPresent() ? "laboratory.fhir-unknown-code" : "required");
        return found;
    }

    void error(String code, Object... arguments) {
        errors.add(FieldError.at(pointer, code, arguments));
    }
}
