package org.sakta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.engines.LocalPorts;
import org.sakta.local.failure.LocalFailure;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PlatformTest {
    @Test
    void dataLastFromOneStartToTheNextAndNothingIsLeftRunning(@TempDir Path directory) throws InterruptedException {
        var group = new ThreadGroup("two starts");
        var failure = new AtomicReference<Throwable>();
        Thread starts = new Thread(group, () -> startTwice(directory), "two starts");
        starts.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        starts.start();
        starts.join();
        assertThat(failure.get()).isNull();
        for (Thread thread : running(group)) {
            thread.join(20_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private static void startTwice(Path directory) {
        var note = Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));
        try (Platform platform = Platform.start(kept(directory))) {
            platform.dynamo()
                    .client()
                    .putItem(put -> put.tableName("NotesTable").item(note));
        }
        try (Platform platform = Platform.start(kept(directory))) {
            assertThat(platform.dynamo()
                            .client()
                            .scan(scan -> scan.tableName("NotesTable"))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void aMissingHandlerClassEndsAStrictStartInOneLine(@TempDir Path directory) throws IOException {
        Path template = Samples.changed(directory, "samples.ClockHandler", "samples.NoHandler");
        var options = new PlatformOptions(
                template,
                Optional.empty(),
                LocalPorts.free(),
                Optional.empty(),
                Map.of(),
                true,
                false,
                PlatformOptions.inThisJvm());
        assertThatThrownBy(() -> Platform.start(options))
                .isInstanceOf(LocalFailure.class)
                .hasMessage(
                        "template.yaml: ClockFunction: no class org.sakta.local.samples.NoHandler is on the class path");
    }

    @Test
    void aPortInUseIsOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalPorts.from(taken.getLocalPort()))
                    .hasMessageStartingWith("port " + taken.getLocalPort() + " (API) is in use");
        }
    }

    private static PlatformOptions kept(Path directory) {
        return new PlatformOptions(
                Samples.path(),
                Optional.of(directory),
                LocalPorts.free(),
                Optional.empty(),
                Map.of(),
                true,
                false,
                PlatformOptions.inThisJvm());
    }

    /** The threads that keep a JVM alive, of this group alone: other tests' platforms start threads of theirs meanwhile. */
    private static List<Thread> running(ThreadGroup group) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() && thread.getThreadGroup() != null)
                .filter(thread -> group == thread.getThreadGroup() || group.parentOf(thread.getThreadGroup()))
                .toList();
    }
}
