package org.sakta.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One Lambda function.
 *
 * @param handler as written: a class, perhaps with {@code ::method}
 * @param environment exactly the variables that the template gives
 * @param role what it may do
 */
public record FunctionSpec(
        String logicalId,
        String handler,
        Map<String, String> environment,
        int memoryMegabytes,
        Duration timeout,
        boolean snapStart,
        List<Route> routes,
        List<ScheduleSpec> schedules,
        Role role) {
    public FunctionSpec {
        environment = Map.copyOf(environment);
        routes = List.copyOf(routes);
        schedules = List.copyOf(schedules);
    }

    public String handlerClass() {
        return handler.split("::", 2)[0];
    }
}
