package org.sakta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.engines.LocalPorts;
import org.sakta.local.failure.LocalFailure;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PlatformTest {
    @Test
    void dataLastFromOneStartToTheNextAndNothingIsLeftRunning(@TempDir Path directory) throws InterruptedException {
        Set<Thread> before = threads();
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
        for (Thread thread : threads()) {
            if (before.contains(thread)) continue;
            thread.join(20_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
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

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .collect(Collectors.toSet());
    }
}
