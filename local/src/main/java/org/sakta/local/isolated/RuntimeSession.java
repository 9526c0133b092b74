package org.sakta.local.isolated;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.functions.Invocation;

/** What the Runtime API says to one environment, and hears from it: one event at a time. */
final class RuntimeSession {
    /** One event on its way. */
    record Work(String id, String event, Instant deadline, CompletableFuture<Invocation> outcome) {}

    private final String function;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final BlockingQueue<Optional<Work>> waiting = new LinkedBlockingQueue<>();
    private @Nullable Work current;
    private @Nullable String ended;

    RuntimeSession(String function) {
        this.function = function;
    }

    String function() {
        return function;
    }

    /** Done once the environment asks for its first event; exceptional where it never will. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    synchronized CompletableFuture<Invocation> offer(String event, Instant deadline) {
        if (ended != null) return CompletableFuture.completedFuture(new Invocation.Failed(ended));
        if (current != null) throw new IllegalStateException(function + " is busy");
        current = new Work(UUID.randomUUID().toString(), event, deadline, new CompletableFuture<>());
        waiting.add(Optional.of(current));
        return current.outcome();
    }

    /** The next event, as soon as there is one; nothing once the session has ended. */
    Optional<Work> next() throws InterruptedException {
        ready.complete(null);
        return waiting.take();
    }

    /** @return whether that was what the environment had to do */
    synchronized boolean done(String id, Invocation outcome) {
        Work work = current;
        if (work == null || !work.id().equals(id)) return false;
        current = null;
        work.outcome().complete(outcome);
        return true;
    }

    synchronized boolean isBusy() {
        return current != null;
    }

    synchronized boolean hasEnded() {
        return ended != null;
    }

    /** Whatever is under way has failed, and nothing more will be done. The first reason is the one that counts. */
    synchronized void end(String why) {
        if (ended != null) return;
        ended = why;
        waiting.add(Optional.empty());
        ready.completeExceptionally(new LocalFailure(why));
        if (current != null) current.outcome().complete(new Invocation.Failed(why));
        current = null;
    }
}
