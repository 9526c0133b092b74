package org.sakta.local.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.FunctionSpec;

/** All functions in this JVM: one handler each, made at first use, called by many threads at once. */
public final class InProcessFunctions implements Functions {
    private final Map<String, FunctionSpec> specs;
    private final HandlerLoader loader;
    private final LambdaEnvironment environment;
    private final Consumer<Throwable> failures;
    private final Map<String, RequestStreamHandler> handlers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public InProcessFunctions(
            List<FunctionSpec> specs,
            HandlerLoader loader,
            LambdaEnvironment environment,
            Consumer<Throwable> failures) {
        this.specs = specs.stream().collect(Collectors.toMap(FunctionSpec::logicalId, Function.identity()));
        this.loader = loader;
        this.environment = environment;
        this.failures = failures;
    }

    @Override
    public Invocation invoke(String function, byte[] event, Duration patience) {
        FunctionSpec spec = specs.get(function);
        if (spec == null) throw new IllegalArgumentException(function);
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            RequestStreamHandler handler = made(spec, patience);
            return answer(spec, handler, event, Duration.ofNanos(deadline - System.nanoTime()));
        } catch (TimeoutException e) {
            return new Invocation.Abandoned();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            failures.accept(cause);
            return new Invocation.Failed(cause.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Invocation.Abandoned();
        }
    }

    /** Its caller waits until it is made; the function's own timeout has not begun. */
    private RequestStreamHandler made(FunctionSpec spec, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        RequestStreamHandler there = handlers.get(spec.logicalId());
        if (there != null) return there;
        return threads.submit(() -> handler(spec)).get(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private Invocation answer(FunctionSpec spec, RequestStreamHandler handler, byte[] event, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        boolean ownTimeout = spec.timeout().compareTo(patience) < 0;
        Duration wait = ownTimeout ? spec.timeout() : patience;
        Future<String> answer = threads.submit(() -> run(spec, handler, event));
        try {
            return new Invocation.Answered(answer.get(wait.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            if (ownTimeout) return timedOut(spec);
            throw e;
        }
    }

    private Invocation.Failed timedOut(FunctionSpec spec) {
        var failure = new LocalFailure(
                spec.logicalId() + ": Task timed out after " + spec.timeout().toSeconds() + " seconds");
        failures.accept(failure);
        return new Invocation.Failed(String.valueOf(failure.getMessage()));
    }

    private static String run(FunctionSpec spec, RequestStreamHandler handler, byte[] event) throws IOException {
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event),
                answer,
                new LocalContext(spec, Instant.now().plus(spec.timeout())));
        return answer.toString(StandardCharsets.UTF_8);
    }

    private RequestStreamHandler handler(FunctionSpec spec) {
        return handlers.computeIfAbsent(spec.logicalId(), id -> loader.load(spec, environment.of(spec)));
    }

    @Override
    public void warmUp() {
        specs.values()
                .forEach(spec -> threads.execute(() -> {
                    try {
                        handler(spec);
                    } catch (RuntimeException e) {
                        failures.accept(e);
                    }
                }));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
