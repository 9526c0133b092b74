package org.sakta.shared.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.events.Event;
import org.sakta.shared.events.Measured;
import org.sakta.shared.http.DependencyUnavailable;

class StreamFunctionTest {
    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");

    private final List<Key> seen = new ArrayList<>();
    private final List<Instant> deadlines = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    @Test
    void changesAreDealtWithInOrderAndNoneIsNamed() throws IOException {
        assertThat(answer(record(1, "a"), record(2, "b"))).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(seen).containsExactly(new Key("a", "s"), new Key("b", "s"));
    }

    @Test
    void theFirstThatFailsIsNamedAndThoseAfterItWait() throws IOException {
        assertThat(answer(record(1, "a"), record(2, "fault"), record(3, "b")))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
        assertThat(seen).containsExactly(new Key("a", "s"));
        assertThat(events).singleElement().isInstanceOf(HandlingFault.Fault.class);
        assertThat(events.toString()).doesNotContain("secret", "fault");
    }

    @Test
    void whatDoesNotAnswerIsCounted() throws IOException {
        answer(record(1, "unavailable"));
        assertThat(((Measured) events.getFirst()).measurements())
                .extracting(each -> each.dimensions().get("Dependency"))
                .containsExactly("dynamodb");
    }

    @Test
    void changesThatSayTheSameAreDealtWithOnce() throws IOException {
        answer(record(1, "a"), record(2, "a"), record(3, "b"), record(4, "a"));
        assertThat(seen).containsExactly(new Key("a", "s"), new Key("b", "s"));
        seen.clear();
        String shown = "\"NewImage\":{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"1\"}},";
        answer(record(1, "a", shown), record(2, "a", shown));
        assertThat(seen).hasSize(2);
    }

    /** 15 seconds, less the margin, in equal parts. */
    @Test
    void eachChangeHasAFairPartOfTheTime() throws IOException {
        answer(record(1, "a"), record(2, "b"));
        assertThat(deadlines).containsExactly(NOW.plusSeconds(4), NOW.plusSeconds(8));
    }

    @Test
    void anImageIsReadWhole() {
        var change = StreamEvent.read(event(record(1, "a", """
                "NewImage":{"s":{"S":"ү"},"n":{"N":"7"},"b":{"B":"AQI="},"t":{"BOOL":true},"z":{"NULL":true},
                "l":{"L":[{"S":"x"}]},"m":{"M":{"k":{"N":"1"}}},"ss":{"SS":["p"]},"ns":{"NS":["2"]},"bs":{"BS":["AQ=="]}},"""))).changes().getFirst();
        var image = change.image().orElseThrow();
        assertThat(image.string("s")).isEqualTo("ү");
        assertThat(image.number("n")).isEqualTo(7);
        assertThat(image.bytes("b")).containsExactly(1, 2);
        assertThat(image.flag("t")).isTrue();
        assertThat(image.strings("l")).containsExactly("x");
        assertThat(image.attributes().get("m").m().get("k").n()).isEqualTo("1");
        assertThat(image.attributes().get("ss").ss()).containsExactly("p");
        assertThat(image.attributes().get("z").nul()).isTrue();
    }

    @Test
    void whatIsNoEventOfAStreamIsRefused() {
        for (String wrong : List.of(
                "{}",
                "[]",
                "{\"Records\":[{}]}",
                "{\"Records\":[{\"eventName\":\"INSERT\",\"dynamodb\":{\"SequenceNumber\":\"1\",\"Keys\":{\"pk\":{\"X\":\"1\"}}}}]}"))
            assertThatThrownBy(() -> StreamEvent.read(wrong.getBytes(UTF_8)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
    }

    private String answer(String... records) throws IOException {
        var function = new StreamFunction(this::handle, events::add, new StepwiseClock()) {};
        var out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event(records)), out, context());
        return out.toString(UTF_8);
    }

    private void handle(Change change, Deadline deadline) {
        switch (change.key().pk()) {
            case "fault" -> throw new IllegalStateException("secret");
            case "unavailable" -> throw new DependencyUnavailable("dynamodb", new IOException());
            default -> {
                seen.add(change.key());
                deadlines.add(deadline.at());
            }
        }
    }

    private static byte[] event(String... records) {
        return Stream.of(records)
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"))
                .getBytes(UTF_8);
    }

    private static String record(int number, String pk) {
        return record(number, pk, "");
    }

    private static String record(int number, String pk, String image) {
        return """
                {"eventName":"MODIFY","dynamodb":{%s"SequenceNumber":"%d","Keys":{"pk":{"S":"%s"},"sk":{"S":"s"}}}}""".formatted(image, number, pk);
    }

    private static Context context() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemainingTimeInMillis" -> 15_000;
                    case "getFunctionName" -> "Sample";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Each change takes its whole part: the clock stands at the latest deadline. */
    private final class StepwiseClock implements InstantSource {
        @Override
        public Instant instant() {
            return deadlines.isEmpty() ? NOW : deadlines.getLast();
        }
    }

    @Test
    void aDeadlineThatIsReachedIsPast() {
        assertThat(Deadline.in(Duration.ZERO, () -> NOW).isPast()).isTrue();
        assertThat(Deadline.in(Duration.ofMillis(1), () -> NOW).isPast()).isFalse();
    }
}
