package org.sakta.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.Invocation;
import org.sakta.local.template.FunctionSpec;
import org.sakta.local.template.ScheduleSpec;

/** Runs functions when their schedules are due, or when somebody asks. */
public final class Schedules implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** How the latest run of a schedule ended. */
    public record Run(Instant at, Invocation outcome) {}

    private final Map<String, ScheduleSpec> specs = new ConcurrentHashMap<>();
    private final Map<String, Run> latest = new ConcurrentHashMap<>();
    private final Functions functions;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schedules").factory());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @throws org.sakta.local.failure.LocalFailure where an expression cannot be read */
    public Schedules(List<FunctionSpec> specs, Functions functions) {
        this.functions = functions;
        specs.stream().flatMap(function -> function.schedules().stream()).forEach(schedule -> {
            this.specs.put(schedule.name(), schedule);
            var expression = ScheduleExpression.parse(schedule.expression(), schedule.timeZone());
            if (schedule.enabled()) plan(schedule, expression);
        });
    }

    public List<ScheduleSpec> all() {
        return specs.values().stream()
                .sorted(Comparator.comparing(ScheduleSpec::name))
                .toList();
    }

    public Optional<Run> latest(String name) {
        return Optional.ofNullable(latest.get(name));
    }

    /** Runs a schedule now and waits for its end; empty where no schedule has the name. */
    public Optional<Run> trigger(String name) {
        return Optional.ofNullable(specs.get(name)).map(this::run);
    }

    private void plan(ScheduleSpec schedule, ScheduleExpression expression) {
        Instant now = Instant.now();
        expression.next(now).ifPresent(due -> {
            Future<?> unused = clock.schedule(
                    () -> {
                        threads.execute(() -> run(schedule));
                        plan(schedule, expression);
                    },
                    Duration.between(now, due).toMillis(),
                    TimeUnit.MILLISECONDS);
        });
    }

    private Run run(ScheduleSpec schedule) {
        Instant at = Instant.now();
        Run run = new Run(at, functions.invoke(schedule.function(), ScheduledEvent.of(schedule, at), PATIENCE));
        latest.put(schedule.name(), run);
        return run;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
