package org.sakta.shared.jobs;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;

/** pk = {@code JOB#<id>}, sk = {@code JOB}. Inputs are attributes {@code in.<name>}, counts {@code n.<outcome>}. */
final class JobItems {
    private static final String PREFIX = "JOB#";
    private static final String SORT = "JOB";
    private static final String INPUT = "in.";
    private static final String COUNT = "n.";

    private JobItems() {}

    static Key key(JobId id) {
        return new Key(PREFIX + id.value(), SORT);
    }

    /** Empty where the item there is no job. */
    static Optional<JobId> id(Key key) {
        return Optional.of(key.pk())
                .filter(pk -> pk.startsWith(PREFIX) && key.sk().equals(SORT))
                .map(pk -> pk.substring(PREFIX.length()))
                .filter(JobId::isValid)
                .map(JobId::new);
    }

    static Item toItem(Job job) {
        Item item = Item.at(key(job.id()))
                .with("id", job.id().value())
                .with("kind", job.kind().value())
                .with("owner", job.owner().value())
                .with("checkpoint", job.checkpoint().value())
                .with("startedAt", job.startedAt())
                .with("updatedAt", job.updatedAt())
                .with("keptUntil", job.keptUntil())
                .with("version", job.version())
                .expiringAt(job.keptUntil());
        for (var input : job.input().entrySet()) item = item.with(INPUT + input.getKey(), input.getValue());
        for (var count : job.tally().counts().entrySet()) item = item.with(COUNT + count.getKey(), count.getValue());
        if (job.total().isPresent()) item = item.with("total", job.total().get());
        return withState(item, job.state());
    }

    private static Item withState(Item item, JobState state) {
        return switch (state) {
            case JobState.Running() -> item.with("state", "running");
            case JobState.Done(var at) -> item.with("state", "done").with("endedAt", at);
            case JobState.Failed(var at, var reason) ->
                item.with("state", "failed").with("endedAt", at).with("reason", reason.value());
            case JobState.Cancelled(var at) -> item.with("state", "cancelled").with("endedAt", at);
        };
    }

    static Job fromItem(Item item) {
        Map<String, String> input = new HashMap<>();
        Map<String, Long> counts = new TreeMap<>();
        each(item, INPUT, (name, attribute) -> input.put(name, item.string(attribute)));
        each(item, COUNT, (outcome, attribute) -> counts.put(outcome, item.number(attribute)));
        return new Job(
                new JobId(item.string("id")),
                new JobKind(item.string("kind")),
                new JobOwner(item.string("owner")),
                input,
                item.optionalNumber("total"),
                new Tally(counts),
                new Checkpoint(item.string("checkpoint")),
                state(item),
                item.instant("startedAt"),
                item.instant("updatedAt"),
                item.instant("keptUntil"),
                item.number("version"));
    }

    private static void each(Item item, String prefix, BiConsumer<String, String> entry) {
        for (String attribute : item.attributes().keySet())
            if (attribute.startsWith(prefix)) entry.accept(attribute.substring(prefix.length()), attribute);
    }

    private static JobState state(Item item) {
        return switch (item.string("state")) {
            case "running" -> new JobState.Running();
            case "done" -> new JobState.Done(ended(item));
            case "failed" -> new JobState.Failed(ended(item), new FailureReason(item.string("reason")));
            case "cancelled" -> new JobState.Cancelled(ended(item));
            default -> throw new IllegalStateException("a job in no known state");
        };
    }

    private static Instant ended(Item item) {
        return item.instant("endedAt");
    }
}
