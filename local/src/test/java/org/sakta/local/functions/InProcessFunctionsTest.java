package org.sakta.local.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.sakta.local.Samples;
import org.sakta.local.samples.LateHandler;
import org.sakta.local.template.FunctionSpec;

class InProcessFunctionsTest {
    private static final byte[] EVENT = "{}".getBytes(UTF_8);

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    /** Lambda counts from where the handler is made. */
    @Test
    void makingAHandlerIsNoPartOfTheFunctionsTime() {
        try (var running = running(List.of(late(Duration.ofNanos(1))))) {
            assertThat(running.invoke("LateFunction", EVENT, Duration.ofMillis(1)))
                    .isEqualTo(new Invocation.Abandoned());
        } finally {
            LateHandler.WANTED.countDown();
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void whatTakesLongerThanItsTimeoutHasFailed() {
        byte[] neverAnswered = "{\"routeKey\": \"GET /slow\"}".getBytes(UTF_8);
        try (var running = running(Samples.template().functions())) {
            assertThat(running.invoke("SlowFunction", neverAnswered, Duration.ofMinutes(1)))
                    .isEqualTo(new Invocation.Failed("SlowFunction: Task timed out after 1 seconds"));
        }
        assertThat(failures).hasSize(1);
    }

    private Functions running(List<FunctionSpec> functions) {
        return new HandlerLoader(getClass().getClassLoader())
                .start(functions, new LambdaEnvironment(Map.of()), failures::add);
    }

    private static FunctionSpec late(Duration timeout) {
        return new FunctionSpec(
                "LateFunction",
                LateHandler.class.getName(),
                Map.of(),
                128,
                timeout,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Samples.template().functions().getFirst().role());
    }
}
