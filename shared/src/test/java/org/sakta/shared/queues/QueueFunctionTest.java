package org.sakta.shared.queues;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sakta.shared.events.Event;
import org.sakta.shared.events.Measured;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.streams.HandlingFault;

class QueueFunctionTest {
    private final List<String> handled = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-28T06:00:00Z");

    @Test
    void thoseThatFailAreNamedAndTheOthersAreNot() throws IOException {
        assertThat(answer("a", "fault", "b", "unavailable", "c"))
                .isEqualTo(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":\"id fault\"},{\"itemIdentifier\":\"id unavailable\"}]}");
        assertThat(handled).containsExactly("a", "b", "c");
        assertThat(events.getFirst()).isInstanceOf(HandlingFault.Fault.class);
        assertThat(events.toString()).doesNotContain("secret");
        assertThat(((Measured) events.getLast()).measurements())
                .extracting(each -> each.dimensions().get("Dependency"))
                .containsExactly("sns");
    }

    @Test
    void thoseForWhichThereIsNoTimeComeAgain() throws IOException {
        assertThat(answer("a", "slow", "b")).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"id b\"}]}");
        assertThat(handled).containsExactly("a", "slow");
        assertThat(events).isEmpty();
    }

    @Test
    void whatIsNoEventOfAQueueIsRefused() {
        for (String wrong : List.of("{}", "[]", "{\"Records\":[{}]}", "{\"Records\":[{\"messageId\":\"1\"}]}"))
            assertThatThrownBy(() -> answer(wrong.getBytes(UTF_8)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
    }

    private String answer(String... bodies) throws IOException {
        var records = new ArrayList<String>();
        for (String body : bodies) records.add("{\"messageId\":\"id %s\",\"body\":\"%s\"}".formatted(body, body));
        return answer("{\"Records\":[%s]}".formatted(String.join(",", records)).getBytes(UTF_8));
    }

    private String answer(byte[] event) throws IOException {
        var function = new QueueFunction(this::handle, events::add, () -> now) {};
        var out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event), out, context());
        return out.toString(UTF_8);
    }

    private void handle(String body) {
        if (body.equals("fault")) throw new IllegalStateException("secret");
        if (body.equals("unavailable")) throw new DependencyUnavailable("sns", new IOException());
        if (body.equals("slow")) now = now.plusSeconds(19);
        handled.add(body);
    }

    private static Context context() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemainingTimeInMillis" -> 29_000;
                    case "getFunctionName" -> "Sample";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
