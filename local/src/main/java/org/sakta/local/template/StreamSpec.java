package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A function behind the stream of a table, from its beginning on.
 *
 * @param table the table's name
 * @param batchSize how many changes a function gets at once
 * @param bisects whether a batch that fails is halved
 * @param retries how often a batch is sent again before it is given up
 * @param oldest a change older than this is given up; empty for the day that a stream lasts
 * @param namesFailures whether the function's answer says which change failed
 * @param patterns a change must match one of them; any does where there is none
 * @param failures name of the queue for what is given up
 */
public record StreamSpec(
        String function,
        String event,
        String table,
        int batchSize,
        boolean bisects,
        int retries,
        Optional<Duration> oldest,
        boolean namesFailures,
        List<JsonNode> patterns,
        Optional<String> failures,
        boolean enabled) {
    public StreamSpec {
        patterns = List.copyOf(patterns);
    }

    /** As the tools page knows it: {@code BatchWorkFunction.Jobs}. */
    public String name() {
        return function + "." + event;
    }
}
