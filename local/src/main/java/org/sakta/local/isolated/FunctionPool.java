package org.sakta.local.isolated;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.functions.Invocation;

/** The environments of one function: as many as are needed at once, up to a number; who finds none free waits. */
final class FunctionPool implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Supplier<ExecutionEnvironment> starter;
    private final Duration timeout;
    private final Semaphore places;
    private final Semaphore starts;
    private final Executor threads;
    private final Deque<ExecutionEnvironment> idle = new ConcurrentLinkedDeque<>();
    private final Set<ExecutionEnvironment> all = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param starts how many environments of all functions may be starting at once */
    FunctionPool(
            Supplier<ExecutionEnvironment> starter, Duration timeout, int most, Semaphore starts, Executor threads) {
        this.starter = starter;
        this.timeout = timeout;
        this.places = new Semaphore(most, true);
        this.starts = starts;
        this.threads = threads;
    }

    Invocation invoke(byte[] event) throws InterruptedException {
        places.acquire();
        try {
            ExecutionEnvironment environment = free();
            Invocation outcome = environment.invoke(event, timeout);
            if (environment.isUsable()) idle.push(environment);
            return outcome;
        } finally {
            places.release();
        }
    }

    /** Has one environment ready, so that the next event need not wait; unless there is one, or about to be. */
    void warm() throws InterruptedException {
        if (closed || !all.isEmpty() || !places.tryAcquire()) return;
        try {
            idle.push(free());
        } finally {
            places.release();
        }
    }

    List<ExecutionEnvironment> environments() {
        return List.copyOf(all);
    }

    /** The one that was used last, as long as it lives; else a new one. */
    private ExecutionEnvironment free() throws InterruptedException {
        for (var found = idle.poll(); found != null; found = idle.poll()) if (found.isUsable()) return found;
        starts.acquire();
        try {
            ExecutionEnvironment started = starter.get();
            all.add(started);
            started.whenGone(() -> all.remove(started));
            if (closed) started.kill();
            started.awaitReady(PATIENCE);
            started.whenGone(this::replaceLast);
            return started;
        } finally {
            starts.release();
        }
    }

    /** Only what had been ready once is replaced: what cannot start would die over and over. */
    private void replaceLast() {
        if (closed || !all.isEmpty()) return;
        threads.execute(() -> {
            try {
                warm();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (LocalFailure e) {
                // the next event meets the same failure and reports it
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        environments().forEach(ExecutionEnvironment::kill);
        environments().forEach(ExecutionEnvironment::close);
    }
}
