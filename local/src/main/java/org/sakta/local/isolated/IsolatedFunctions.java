package org.sakta.local.isolated;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.Invocation;
import org.sakta.local.template.FunctionSpec;

/** Each function in processes of its own, which end with this. */
public final class IsolatedFunctions implements Functions {
    private final Map<String, FunctionPool> pools;
    private final RuntimeApi api;
    private final Consumer<Throwable> failures;
    private final int startsAtOnce = Runtime.getRuntime().availableProcessors();
    // of the platform: they start processes and read what those say, which would hold a carrier
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    /**
     * @param starter starts an environment of a function
     * @param most how many environments a function may have
     */
    IsolatedFunctions(
            List<FunctionSpec> functions,
            RuntimeApi api,
            Function<FunctionSpec, ExecutionEnvironment> starter,
            int most,
            Consumer<Throwable> failures) {
        var starts = new Semaphore(startsAtOnce, true);
        this.pools = functions.stream()
                .collect(Collectors.toMap(
                        FunctionSpec::logicalId,
                        spec -> new FunctionPool(() -> starter.apply(spec), spec.timeout(), most, starts, threads)));
        this.api = api;
        this.failures = failures;
    }

    @Override
    public Invocation invoke(String function, byte[] event, Duration patience) {
        FunctionPool pool = pools.get(function);
        if (pool == null) throw new IllegalArgumentException(function);
        try {
            Future<Invocation> outcome = threads.submit(() -> pool.invoke(event));
            return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException e) {
            return new Invocation.Abandoned();
        } catch (ExecutionException e) {
            return e.getCause() instanceof LocalFailure failure ? notStarted(failure) : abandoned(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Invocation.Abandoned();
        }
    }

    private Invocation notStarted(LocalFailure failure) {
        failures.accept(failure);
        return new Invocation.Failed(String.valueOf(failure.getMessage()));
    }

    private Invocation abandoned(ExecutionException e) {
        if (!(e.getCause() instanceof InterruptedException)) failures.accept(e);
        return new Invocation.Abandoned();
    }

    /** As many at once as may start; whoever needs an environment meanwhile is the next to get one. */
    @Override
    public void warmUp() {
        Queue<FunctionPool> cold = new ConcurrentLinkedQueue<>(pools.values());
        for (int i = 0; i < startsAtOnce; i++) threads.execute(() -> warm(cold));
    }

    private void warm(Queue<FunctionPool> cold) {
        for (FunctionPool pool = cold.poll(); pool != null; pool = cold.poll())
            try {
                pool.warm();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                failures.accept(e);
            }
    }

    /** Those that live now. */
    public List<ExecutionEnvironment> environments() {
        return pools.values().stream()
                .flatMap(pool -> pool.environments().stream())
                .toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        pools.values().parallelStream().forEach(FunctionPool::close);
        api.close();
    }
}
