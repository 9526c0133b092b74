package org.sakta.local.functions;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Says that something may have happened, to a thread that looks. */
public final class Bell {
    private final Semaphore rung = new Semaphore(1);

    public void ring() {
        if (rung.availablePermits() == 0) rung.release();
    }

    /**
     * Looks each time that it was rung, and now and then besides, until this thread is interrupted. When a look fails, that is said, and the next one follows.
     *
     * @param idle how long it waits for the bell
     * @param what cannot be looked into then
     */
    public void follow(Duration idle, String what, Runnable look) {
        try {
            while (true) {
                boolean unused = rung.tryAcquire(idle.toMillis(), TimeUnit.MILLISECONDS);
                rung.drainPermits();
                lookOrSay(what, look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void lookOrSay(String what, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted())
                System.err.println(what + " cannot be read: " + e.getMessage());
        }
    }
}
