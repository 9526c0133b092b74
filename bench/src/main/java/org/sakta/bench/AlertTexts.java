package org.sakta.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sakta.identity.PersonId;
import org.sakta.notice.Alert;
import org.sakta.notice.NoticeWiring;
import org.sakta.shared.json.JsonWriter;
import org.sakta.shared.wiring.KernelWiring;
import software.amazon.awssdk.services.sqs.model.Message;

/** Alerts from the table through stream, topic and queue to text messages: every call for one of them, and how many one sender gets away here. */
record AlertTexts(LocalSystem system, PrintStream out) {
    private static final int ALERTS = 1_000;
    private static final int BATCH = 10;
    private static final Pattern PERSON = Pattern.compile("\"personId\":\"([0-9a-f]{32})\"");

    static void print(PrintStream out) throws Exception {
        try (var system = LocalSystem.startWith(Map.of("TextMessages", "off"))) {
            new AlertTexts(system, out).rows();
        }
    }

    private void rows() throws Exception {
        var citizens = new Citizens(system);
        var alerts = NoticeWiring.of(KernelWiring.of(system.environmentOf("CasesFunction")))
                .alerts();
        var now = Instant.now();
        IntStream.range(0, ALERTS)
                .mapToObj(i -> person(citizens.next()))
                .map(person -> new Alert(Alert.Id.of(person.value()), person, Alert.Kind.EXPOSURE, now, now))
                .forEach(alerts::add);
        system.settle();
        var waiting = received();
        out.printf("%n### %d alerts%n%n", waiting.size());
        // warm, before anything is counted or timed
        send(waiting.subList(0, 2 * BATCH));
        var calls = StoreCalls.of(() -> send(waiting.subList(2 * BATCH, 2 * BATCH + 1)));
        out.printf(
                "| one text message | %.1f RRU | %.1f WRU |%n|---|---:|---:|%n| %s | | |%n%n",
                calls.stream().mapToDouble(StoreCall::reads).sum(),
                calls.stream().mapToDouble(StoreCall::writes).sum(),
                calls.stream().map(StoreCall::toString).collect(Collectors.joining("; ")));
        var rest = waiting.subList(2 * BATCH + 1, waiting.size());
        long started = System.nanoTime();
        for (int from = 0; from < rest.size(); from += BATCH)
            send(rest.subList(from, Math.min(rest.size(), from + BATCH)));
        var took = Duration.ofNanos(System.nanoTime() - started);
        out.printf(
                "%d texts in %d ms by one sender: %.0f a second%n",
                rest.size(), took.toMillis(), rest.size() * 1000.0 / took.toMillis());
        out.printf("%d text messages in the outbox%n", system.texts());
    }

    private PersonId person(String token) {
        var answer = system.expect(200, Requests.me(token)).body();
        var id = PERSON.matcher(answer);
        if (!id.find()) throw new IllegalStateException(answer);
        return new PersonId(id.group(1));
    }

    /** What waits in the queue whose function is switched off. */
    private List<Message> received() {
        var all = new ArrayList<Message>();
        for (var some = system.received("TextQueue"); !some.isEmpty(); some = system.received("TextQueue"))
            all.addAll(some);
        return all;
    }

    private String send(List<Message> messages) {
        var records = messages.stream()
                .map(message -> Map.of("messageId", message.messageId(), "body", message.body()))
                .toList();
        var answer = system.invoke("SendTextsFunction", JsonWriter.write(Map.of("Records", records)));
        if (!answer.contains("\"batchItemFailures\":[]")) throw new IllegalStateException(answer);
        return answer;
    }
}
