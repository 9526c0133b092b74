package org.sakta.status.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sakta.status.Colour;
import org.sakta.status.Evidence;
import org.sakta.status.EvidenceId;
import org.sakta.status.Fact;
import org.sakta.status.Justification;
import org.sakta.status.Reason.Ground;

/** The test vectors beside a rule set: what is known of somebody, and the colour that follows. */
final class Vectors {
    private static final Path POLICIES = Path.of("..", "policies");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {}

    record Vector(
            String says,
            List<Evidence> evidence,
            Instant at,
            Colour colour,
            List<Ground> grounds,
            Optional<Instant> until) {}

    static Path fileOf(String ruleSet) {
        return POLICIES.resolve(ruleSet.replace(".json", ".vectors.json"));
    }

    static List<Vector> of(String ruleSet) {
        try {
            return stream(JSON.readTree(fileOf(ruleSet).toFile()).get("vectors"))
                    .map(Vectors::vector)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(ruleSet, e);
        }
    }

    private static Vector vector(JsonNode vector) {
        return new Vector(
                vector.get("says").asText(),
                stream(vector.get("evidence")).map(Vectors::evidence).toList(),
                instant(vector.get("at")),
                Colour.valueOf(constant(vector.get("colour"))),
                stream(vector.get("grounds"))
                        .map(ground -> Ground.valueOf(constant(ground)))
                        .toList(),
                Optional.ofNullable(vector.get("until")).map(Vectors::instant));
    }

    private static Evidence evidence(JsonNode evidence) {
        var at = instant(evidence.get("at"));
        var id = new EvidenceId(
                EvidenceId.Source.EPIDEMIOLOGIST, evidence.get("id").asText());
        return new Evidence(id, 1, evidence.has("known") ? instant(evidence.get("known")) : at, fact(evidence, at));
    }

    private static Fact fact(JsonNode fact, Instant at) {
        if (fact.has("test"))
            return new Fact.Test(
                    Fact.Method.valueOf(constant(fact.get("test"))),
                    Fact.Result.valueOf(constant(fact.get("result"))),
                    at,
                    at);
        if (fact.has("exposure")) return new Fact.Exposure(Fact.Contact.valueOf(constant(fact.get("exposure"))), at);
        if (fact.has("dose"))
            return new Fact.Dose(fact.get("dose").asInt(), fact.get("of").asInt(), at);
        if (fact.has("recovery")) return new Fact.Recovery(at);
        if (fact.has("contraindication")) return new Fact.Contraindication(at);
        if (fact.has("symptoms")) return new Fact.Symptoms(at);
        return new Fact.Decision(
                Colour.valueOf(constant(fact.get("decision"))),
                at,
                instant(fact.get("until")),
                new Justification("a test vector"));
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }

    private static String constant(JsonNode text) {
        return text.asText().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
