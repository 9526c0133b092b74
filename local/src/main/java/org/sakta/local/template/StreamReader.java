package org.sakta.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sakta.local.failure.LocalFailure;

/** Reads a trigger of the type DynamoDB. What would run otherwise than in AWS ends the start. */
record StreamReader(String file, String function, String event, JsonNode properties) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 100;

    /** The window only says how long Lambda may gather changes before it sends them; here it sends what there is. */
    private static final Set<String> UNDERSTOOD = Set.of(
            "Stream",
            "StartingPosition",
            "BatchSize",
            "MaximumBatchingWindowInSeconds",
            "BisectBatchOnFunctionError",
            "MaximumRetryAttempts",
            "MaximumRecordAgeInSeconds",
            "FunctionResponseTypes",
            "FilterCriteria",
            "DestinationConfig",
            "Enabled");

    StreamSpec read() {
        properties.properties().stream()
                .map(Map.Entry::getKey)
                .filter(property -> !UNDERSTOOD.contains(property))
                .findFirst()
                .ifPresent(property -> {
                    throw failure("the local platform does not know " + property + " of a stream");
                });
        if (!properties.path("StartingPosition").asText().equals("TRIM_HORIZON"))
            throw failure("StartingPosition: TRIM_HORIZON, or changes before the first look at the stream are lost");
        int age = properties.path("MaximumRecordAgeInSeconds").asInt(-1);
        int retries = properties.path("MaximumRetryAttempts").asInt(-1);
        return new StreamSpec(
                function,
                event,
                table(),
                properties.path("BatchSize").asInt(BATCH),
                properties.path("BisectBatchOnFunctionError").asBoolean(),
                retries < 0 ? Integer.MAX_VALUE : retries,
                age < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(age)),
                Intrinsics.texts(properties.path("FunctionResponseTypes")).contains("ReportBatchItemFailures"),
                patterns(),
                queue(),
                properties.path("Enabled").asBoolean(true));
    }

    private String table() {
        String arn = properties.path("Stream").asText();
        if (!arn.matches("arn:aws:dynamodb:[^/]+:table/[^/]+/stream/.+"))
            throw failure("Stream is the StreamArn of a table");
        return arn.split("/")[1];
    }

    private List<JsonNode> patterns() {
        List<JsonNode> patterns = new ArrayList<>();
        for (JsonNode filter : properties.at("/FilterCriteria/Filters"))
            try {
                patterns.add(JSON.readTree(filter.path("Pattern").asText()));
            } catch (JsonProcessingException e) {
                throw failure("FilterCriteria: a Pattern is no JSON");
            }
        return patterns;
    }

    private Optional<String> queue() {
        String arn = properties.at("/DestinationConfig/OnFailure/Destination").asText();
        return arn.isEmpty() ? Optional.empty() : Optional.of(arn.substring(arn.lastIndexOf(':') + 1));
    }

    private LocalFailure failure(String line) {
        return new LocalFailure(file + ": " + function + "." + event + ": " + line);
    }
}
