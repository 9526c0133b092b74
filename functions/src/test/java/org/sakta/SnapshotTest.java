package org.sakta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.Platform;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.template.FunctionSpec;
import org.sakta.shared.config.Env;

/**
 * SnapStart copies a function as its constructor left it. A time, an id or a random number made there would be the same in every copy, and be
 * that of the day of the deployment: so none is made.
 */
class SnapshotTest {
    private static final String ASKED = String.join(
            ";",
            "java.time.Clock$SystemInstantSource::instant",
            "java.time.Clock$SystemClock::instant",
            "java.time.Instant::now",
            "java.time.LocalDate::now",
            "java.util.UUID::randomUUID",
            "java.security.SecureRandom::nextBytes",
            "java.util.Random::nextLong");

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> noFunctionAsksForTimeOrChanceBeforeItsFirstRequest() {
        Platform platform = Platform.shared();
        var environment = new LambdaEnvironment(platform.engines().endpoints());
        return platform.template().functions().stream()
                .map(function -> DynamicTest.dynamicTest(
                        function.logicalId(),
                        () -> assertThat(askedFor(() -> handler(function, environment)))
                                .as("asked for while %s is made: ask when a request comes", function.handlerClass())
                                .isEmpty()));
    }

    @Test
    void aConstructorThatDoesIsSeen() throws Exception {
        assertThat(askedFor(() -> java.time.InstantSource.system().instant())).hasSize(1);
        assertThat(askedFor(java.util.UUID::randomUUID)).isNotEmpty();
    }

    private static Object handler(FunctionSpec function, LambdaEnvironment environment)
            throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(function.handlerClass()).getDeclaredConstructor(Env.class);
        constructor.setAccessible(true);
        return constructor.newInstance(environment.of(function));
    }

    private interface Making {
        Object make() throws Exception;
    }

    /** The places in the product's own code, such as {@code org.sakta.pass.PassWiring.of:51}, that asked while that was made. */
    private List<String> askedFor(Making making) throws Exception {
        try (var recording = new Recording()) {
            recording
                    .enable("jdk.MethodTrace")
                    .with("filter", ASKED)
                    .withoutThreshold()
                    .withStackTrace();
            recording.start();
            making.make();
            recording.stop();
            return places(recording);
        }
    }

    private List<String> places(Recording recording) throws IOException {
        Path file = directory.resolve("recording.jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .map(SnapshotTest::caller)
                .filter(SnapshotTest::isProduct)
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName() + ":" + frame.getLineNumber())
                .toList();
    }

    /** The engines run in this JVM too. */
    private static boolean isProduct(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.startsWith("org.sakta.") && !type.startsWith("org.sakta.local.");
    }

    private static RecordedFrame caller(RecordedEvent asked) {
        return asked.getStackTrace().getFrames().getFirst();
    }
}
