package org.sakta.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One Lambda function.
 *
 * @param handlerClass the class in {@code Handler}, without a method
 * @param environment exactly the variables that the template gives
 * @param role what it may do
 */
public record FunctionSpec(
        String logicalId,
        String handlerClass,
        Map<String, String> environment,
        int memoryMegabytes,
        Duration timeout,
        List<Route> routes,
        List<ScheduleSpec> schedules,
        Role role) {
    public FunctionSpec {
        environment = Map.copyOf(environment);
        routes = List.copyOf(routes);
        schedules = List.copyOf(schedules);
    }
}
