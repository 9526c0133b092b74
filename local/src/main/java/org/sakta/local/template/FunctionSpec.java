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
        List<StreamSpec> streams,
        List<QueueSource> queues,
        Role role) {
    public FunctionSpec {
        environment = Map.copyOf(environment);
        routes = List.copyOf(routes);
        schedules = List.copyOf(schedules);
        streams = List.copyOf(streams);
        queues = List.copyOf(queues);
    }

    public String handlerClass() {
        return handler.split("::", 2)[0];
    }
}
