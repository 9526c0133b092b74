package org.sakta.bench;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Visits that begin at a steady rate, whether those before are done or not, up to a number at once; one that finds no room is a
 * failure.
 */
final class VisitStream {
    private static final int MOST_AT_ONCE = 100;

    private final LocalSystem system;
    private final Citizens citizens;
    private final String officer;

    VisitStream(LocalSystem system) {
        this.system = system;
        this.citizens = new Citizens(system);
        this.officer = system.staff("checkpoint-officer");
    }

    LoadCount run(double requestsPerSecond, Duration length) throws InterruptedException {
        var count = new LoadCount();
        var room = new Semaphore(MOST_AT_ONCE);
        long gap = (long) (1e9 * Visit.REQUESTS / requestsPerSecond);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long at = 0; at < length.toNanos(); at += gap) {
                LockSupport.parkNanos(start + at - System.nanoTime());
                if (room.tryAcquire()) threads.execute(() -> visit(count, room));
                else count.failed("no room");
            }
            threads.shutdown();
            if (!threads.awaitTermination(2, TimeUnit.MINUTES)) count.failed("not done two minutes later");
        }
        return count;
    }

    private void visit(LoadCount count, Semaphore room) {
        try {
            new Visit(system, count, officer).run(citizens.nextRegistration());
        } catch (RuntimeException e) {
            count.failed(e.toString());
        } finally {
            room.release();
        }
    }
}
