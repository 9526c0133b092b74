package org.sakta.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sakta.area.Country;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonWriter;
import org.sakta.status.rule.RuleSet;
import org.sakta.status.rule.RuleSetForm;

/**
 * What would become of everybody's colour at an instant, were other rules in force then.
 *
 * @param text the rule set as it was sent
 */
record RuleSetTrial(RuleSet proposed, String text, Instant at) {
    private static final String RULES = "rules";
    private static final String AT = "at";

    static Parsed<RuleSetTrial> parse(JsonValue body, Country country, Instant now) {
        var form = Fields.of(body);
        var rules = form.object("ruleSet");
        var proposed = RuleSetForm.read(rules);
        var at = form.optional(AT, Reader.instant());
        var span = AskedSpan.around(now, country);
        if (at.get().filter(asked -> !span.contains(asked)).isPresent())
            form.error(AT, "status.outside-span", span.from(), span.to());
        if (!form.hasErrors() && proposed.get().country() != country)
            rules.error("jurisdiction", "expected-one-of", country.jurisdiction());
        return form.result(
                () -> new RuleSetTrial(proposed.get(), text(body), at.get().orElse(now)));
    }

    private static String text(JsonValue body) {
        var ruleSet = body instanceof JsonObject(var members)
                ? Optional.ofNullable(members.get("ruleSet"))
                : Optional.empty();
        return new String(JsonWriter.write(ruleSet.orElseThrow()), UTF_8);
    }

    /** What a job has to be told of it. */
    Map<String, String> input() {
        return Map.of(RULES, text, AT, at.toString());
    }

    static RuleSetTrial of(Job job) {
        var text = input(job, RULES);
        var rules =
                RuleSetForm.read(Fields.of(Json.parse(text.getBytes(UTF_8)))).get();
        return new RuleSetTrial(rules, text, Instant.parse(input(job, AT)));
    }

    private static String input(Job job, String name) {
        return Optional.ofNullable(job.input().get(name)).orElseThrow();
    }
}
