package org.sakta.testing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sakta.local.isolated.ExecutionEnvironment;
import org.sakta.local.isolated.IsolatedFunctions;

/**
 * Sends SIGKILL to processes of functions that are about a request, at a random moment after every few requests: as often as
 * the system is asked something, so that a slow machine comes to an end too.
 */
final class Killer implements AutoCloseable {
    private static final double SHARE = 0.1;
    private static final int LATEST_MILLIS = 60;

    private final IsolatedFunctions functions;
    private final SplittableRandom random;
    private final AtomicInteger kills = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    Killer(IsolatedFunctions functions, long seed) {
        this.functions = functions;
        this.random = new SplittableRandom(seed);
    }

    int kills() {
        return kills.get();
    }

    /** A request is being sent. */
    synchronized void seesRequest() {
        if (random.nextDouble() >= SHARE) return;
        double which = random.nextDouble();
        var unused = clock.schedule(() -> killOne(which), random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
    }

    private void killOne(double which) {
        List<ExecutionEnvironment> busy = functions.environments().stream()
                .filter(ExecutionEnvironment::isBusy)
                .toList();
        if (busy.isEmpty()) return;
        busy.get((int) (which * busy.size())).kill();
        kills.incrementAndGet();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
