package org.sakta.declaration.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sakta.area.AreaCode;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonBoolean;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;
import org.sakta.shared.json.JsonWriter;

/** Checked answers, by section and field. Health data: they leave the process only sealed, or to who may read them. */
public record Answers(JsonObject bySection) {
    /** Answers that {@link #json()} wrote. */
    public static Answers parse(byte[] json) {
        return new Answers((JsonObject) Json.parse(json));
    }

    public byte[] json() {
        return JsonWriter.write(bySection);
    }

    Optional<JsonValue> at(AnswerPath path) {
        return bySection.members().getOrDefault(path.section(), new JsonObject(Map.of())) instanceof JsonObject section
                ? Optional.ofNullable(section.members().get(path.field()))
                : Optional.empty();
    }

    public Optional<String> text(AnswerPath path) {
        return at(path).map(value -> value instanceof JsonString(var text) ? text : "");
    }

    public Optional<LocalDate> day(AnswerPath path) {
        return text(path).map(LocalDate::parse);
    }

    public Optional<AreaCode> area(AnswerPath path) {
        return text(path).map(AreaCode::new);
    }

    public boolean isYes(AnswerPath path) {
        return at(path).filter(new JsonBoolean(true)::equals).isPresent();
    }

    @Override
    public String toString() {
        return "Answers";
    }
}
