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

/** Runs functions when somebody asks, and once started also when their schedules are due. */
public final class Schedules implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** How the latest run of a schedule ended. */
    public record Run(Instant at, Invocation outcome) {}

    private record Timed(ScheduleSpec spec, ScheduleExpression expression) {}

    private final Map<String, Timed> all = new ConcurrentHashMap<>();
    private final Map<String, Run> latest = new ConcurrentHashMap<>();
    private final Map<String, Instant> due = new ConcurrentHashMap<>();
    private final Functions functions;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schedules").factory());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @throws org.sakta.local.failure.LocalFailure where an expression cannot be read */
    public Schedules(List<FunctionSpec> functions, Functions running) {
        this.functions = running;
        functions.stream()
                .flatMap(function -> function.schedules().stream())
                .map(spec -> new Timed(spec, ScheduleExpression.parse(spec.expression(), spec.timeZone())))
                .forEach(schedule -> all.put(schedule.spec().name(), schedule));
    }

    /** From now on they run by themselves, but for those that are off. */
    public void start() {
        all.values().stream().filter(schedule -> schedule.spec().enabled()).forEach(this::plan);
    }

    public List<ScheduleSpec> all() {
        return all.values().stream()
                .map(Timed::spec)
                .sorted(Comparator.comparing(ScheduleSpec::name))
                .toList();
    }

    public Optional<Run> latest(String name) {
        return Optional.ofNullable(latest.get(name));
    }

    /** When a schedule runs next by itself; empty where it does not. */
    public Optional<Instant> next(String name) {
        return Optional.ofNullable(due.get(name));
    }

    /** Runs a schedule now and waits for its end; empty where no schedule has the name. */
    public Optional<Run> trigger(String name) {
        return Optional.ofNullable(all.get(name)).map(schedule -> run(schedule.spec()));
    }

    private void plan(Timed schedule) {
        String name = schedule.spec().name();
        Instant now = Instant.now();
        schedule.expression()
                .next(now)
                .ifPresentOrElse(
                        next -> {
                            due.put(name, next);
                            Future<?> unused = clock.schedule(
                                    () -> runAndPlan(schedule),
                                    Duration.between(now, next).toMillis(),
                                    TimeUnit.MILLISECONDS);
                        },
                        () -> due.remove(name));
    }

    private void runAndPlan(Timed schedule) {
        threads.execute(() -> run(schedule.spec()));
        plan(schedule);
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
