package org.sakta.local.isolated;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.functions.Invocation;

/** One process under the runtime interface client. It serves one event at a time, and may die at any moment. */
public final class ExecutionEnvironment implements AutoCloseable {
    private final RuntimeApi api;
    private final RuntimeSession session;
    private final Process process;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final Thread log;

    private ExecutionEnvironment(RuntimeApi api, RuntimeSession session, Process process, Consumer<String> lines) {
        this.api = api;
        this.session = session;
        this.process = process;
        this.log = Thread.ofPlatform().daemon().unstarted(() -> follow(lines));
    }

    /** @param lines gets everything that the process writes, line by line */
    public static ExecutionEnvironment start(RuntimeApi api, Launch launch, Consumer<String> lines) {
        var session = new RuntimeSession(launch.function());
        ProcessBuilder builder = launch.client();
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.open(session));
        try {
            var environment = new ExecutionEnvironment(api, session, builder.start(), lines);
            environment.whenGone(environment::ended);
            environment.log.start();
            return environment;
        } catch (IOException e) {
            api.close(session);
            throw new LocalFailure(launch.function() + ": no process: " + e.getMessage(), e);
        }
    }

    /**
     * To its end, on a thread of its own: whoever reads a pipe holds a carrier, and what the JDK itself tells of an end waits
     * for a place in its common pool.
     */
    private void follow(Consumer<String> lines) {
        try {
            copy(lines);
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            gone.complete(null);
        }
    }

    private void copy(Consumer<String> lines) {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine())
                if (!line.startsWith("Picked up JAVA_TOOL_OPTIONS: ")) lines.accept(line);
        } catch (IOException e) {
            lines.accept("what the process wrote is lost from here on: " + e.getMessage());
        }
    }

    private void ended() {
        api.close(session);
        session.end(session.function() + ": the process ended with code " + process.exitValue());
    }

    /**
     * Waits until the handler is made.
     *
     * @throws LocalFailure saying why it is not
     */
    public void awaitReady(Duration patience) throws InterruptedException {
        try {
            session.ready().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            close();
            throw new LocalFailure(session.function() + " was not ready within " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LocalFailure failure ? failure : new LocalFailure(e.toString(), e);
        }
    }

    /** A function that needs longer than its timeout is killed, as Lambda does. */
    public Invocation invoke(byte[] event, Duration timeout) throws InterruptedException {
        CompletableFuture<Invocation> outcome = session.offer(
                new String(event, StandardCharsets.UTF_8), Instant.now().plus(timeout));
        try {
            return outcome.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            session.end(session.function() + ": Task timed out after " + timeout.toSeconds() + " seconds");
            kill();
            return outcome.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public String function() {
        return session.function();
    }

    public long pid() {
        return process.pid();
    }

    /** Whether it can take an event. */
    boolean isUsable() {
        return process.isAlive() && !session.hasEnded();
    }

    /** Whether an event is with it. */
    public boolean isBusy() {
        return session.isBusy();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Does this once the process has ended, however it did. */
    void whenGone(Runnable then) {
        var unused = gone.thenRun(then);
    }

    /** SIGKILL. By its handle: the process's own method would also close what it wrote before it is read. */
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    /**
     * Asks the JVM to end in its own order, and waits.
     *
     * @return the exit code
     */
    public int end() throws InterruptedException {
        process.toHandle().destroy();
        int code = process.waitFor();
        log.join();
        return code;
    }

    /** Kills it, and lets what it wrote be read to the end. */
    @Override
    public void close() {
        kill();
        try {
            process.waitFor();
            log.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
