package org.sakta.local.schedule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.ScheduleSpec;

/** What a scheduled function receives. */
final class ScheduledEvent {
    private ScheduledEvent() {}

    static byte[] of(ScheduleSpec schedule, Instant at) {
        String time = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return schedule.input()
                .map(input -> input.replace("<aws.scheduler.scheduled-time>", time)
                        .replace(
                                "<aws.scheduler.execution-id>",
                                UUID.randomUUID().toString())
                        .replace("<aws.scheduler.attempt-number>", "1")
                        .replace("<aws.scheduler.schedule-arn>", arn(schedule)))
                .orElseGet(() -> envelope(schedule, time).toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode envelope(ScheduleSpec schedule, String time) {
        boolean rule = schedule.kind().equals("Schedule");
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event")
                .put("source", rule ? "aws.events" : "aws.scheduler")
                .put("account", LocalValues.ACCOUNT)
                .put("time", time)
                .put("region", LocalValues.REGION);
        event.putArray("resources").add(arn(schedule));
        if (rule) event.putObject("detail");
        else event.put("detail", "{}");
        return event;
    }

    private static String arn(ScheduleSpec schedule) {
        String name = schedule.kind().equals("Schedule") ? "events::rule/" : "scheduler::schedule/default/";
        return "arn:aws:" + name.replace("::", ":" + LocalValues.REGION + ":" + LocalValues.ACCOUNT + ":")
                + schedule.name();
    }
}
