package org.sakta.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.sakta.status.rule.RuleSets;

/**
 * What would become of everybody's colour at an instant, were other rules in force then.
 *
 * @param text the rule set as it was sent; empty of one that is known, which its id names
 */
record RuleSetDryRun(RuleSet proposed, Optional<String> text, Instant at) {
    private static final String ID = "id";
    private static final String RULES = "rules";
    private static final String AT = "at";
    private static final String SENT = "ruleSet";

    /** @param id the rule set's that the request names */
    static Parsed<RuleSetDryRun> parse(RuleSetId id, JsonValue body, Country country, Instant now) {
        var form = Fields.of(body);
        var proposed = form.isPresent(SENT) ? sent(form.object(SENT), id, country) : known(form, id, country);
        var at = form.optional(AT, Reader.instant());
        var span = AskedSpan.around(now, country);
        if (at.get().filter(asked -> !span.contains(asked)).isPresent())
            form.error(AT, "status.outside-span", span.from(), span.to());
        return form.result(
                () -> new RuleSetDryRun(proposed.get(), text(body), at.get().orElse(now)));
    }

    private static Supplier<RuleSet> sent(Fields rules, RuleSetId id, Country country) {
        var proposed = RuleSetForm.read(rules);
        if (rules.hasErrors()) return proposed;
        if (proposed.get().country() != country) rules.error("jurisdiction", "expected-one-of", country.jurisdiction());
        else if (!proposed.get().id().equals(id)) rules.error("id", "status.other-rule-set", id.value());
        return proposed;
    }

    private static Supplier<RuleSet> known(Fields form, RuleSetId id, Country country) {
        var known = RuleSets.bundled().find(id).filter(set -> set.country() == country);
        if (known.isEmpty()) form.error(SENT, "status.unknown-rule-set");
        return known::orElseThrow;
    }

    private static Optional<String> text(JsonValue body) {
        return body instanceof JsonObject(var members)
                ? Optional.ofNullable(members.get(SENT)).map(sent -> new String(JsonWriter.write(sent), UTF_8))
                : Optional.empty();
    }

    /** What a job has to be told of it. */
    Map<String, String> input() {
        return text.map(rules -> Map.of(RULES, rules, AT, at.toString()))
                .orElseGet(() -> Map.of(ID, proposed.id().value(), AT, at.toString()));
    }

    static RuleSetDryRun of(Job job) {
        var text = Optional.ofNullable(job.input().get(RULES));
        var rules = text.map(sent -> RuleSetForm.read(Fields.of(Json.parse(sent.getBytes(UTF_8))))
                        .get())
                .orElseGet(() ->
                        RuleSets.bundled().find(new RuleSetId(input(job, ID))).orElseThrow());
        return new RuleSetDryRun(rules, text, Instant.parse(input(job, AT)));
    }

    private static String input(Job job, String name) {
        return Optional.ofNullable(job.input().get(name)).orElseThrow();
    }
}
