package org.sakta.shared.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Measurements as members of a log line, in CloudWatch's embedded metric format: {@code _aws} says which members of the line
 * are metrics and which are their dimensions. Each measurement has a directive of its own, since its dimensions are its own.
 */
record EmbeddedMetrics(String namespace) {
    Map<String, Object> members(Instant at, List<Measurement> measurements) {
        var members = new LinkedHashMap<String, Object>();
        var directives = new ArrayList<Object>();
        for (Measurement measurement : measurements) {
            measurement.dimensions().forEach((name, value) -> put(members, name, value));
            put(members, measurement.name(), measurement.value());
            directives.add(directive(measurement));
        }
        members.put("_aws", Map.of("Timestamp", at.toEpochMilli(), "CloudWatchMetrics", directives));
        return members;
    }

    private Map<String, Object> directive(Measurement measurement) {
        return Map.of(
                "Namespace", namespace,
                "Dimensions", List.of(new TreeSet<>(measurement.dimensions().keySet())),
                "Metrics",
                        List.of(Map.of(
                                "Name", measurement.name(),
                                "Unit", measurement.unit().wire())));
    }

    private static void put(Map<String, Object> members, String name, Object value) {
        Object before = members.putIfAbsent(name, value);
        if (before != null && !before.equals(value))
            throw new IllegalStateException("one line cannot say of " + name + " two things");
    }
}
