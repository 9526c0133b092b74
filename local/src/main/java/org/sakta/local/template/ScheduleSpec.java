package org.sakta.local.template;

import java.util.Optional;

/**
 * One schedule of a function.
 *
 * @param kind {@code Schedule} (EventBridge rule) or {@code ScheduleV2} (EventBridge Scheduler)
 * @param expression {@code rate(…)}, {@code cron(…)} or {@code at(…)}
 * @param input what the function receives, where the template says it
 */
public record ScheduleSpec(
        String function,
        String event,
        String kind,
        String expression,
        String timeZone,
        Optional<String> input,
        boolean enabled) {
    /** As the tools page and its route know it: {@code KeyRotationFunction.DataKeys}. */
    public String name() {
        return function + "." + event;
    }
}
