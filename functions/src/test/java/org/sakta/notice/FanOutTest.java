package org.sakta.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sakta.area.Country;
import org.sakta.identity.Phone;
import org.sakta.local.engines.SmsOutbox.Sms;
import org.sakta.local.faults.Fault;
import org.sakta.local.faults.FaultyAws;
import org.sakta.shared.aws.AwsClients;
import org.sakta.shared.config.Env;
import org.sakta.shared.events.Event;
import org.sakta.shared.http.Language;
import org.sakta.shared.json.JsonWriter;
import org.sakta.shared.queues.QueueFunction;
import org.sakta.testing.Engine;
import org.sakta.testing.TestClock;

/**
 * A thousand alerts through a queue that gives a tenth of them out twice and in any order, among messages that are none, to an SNS that fails three times in ten: each is
 * sent or among the dead letters.
 */
@Tag("undisturbed")
class FanOutTest {
    private static final int DECIDED = 1_000;
    private static final int POISON = 50;
    private static final int RECEIVES = 30;

    private static final TextLimits NO_LIMITS = new TextLimits() {
        @Override
        public boolean take(Phone phone, int most) {
            return true;
        }

        @Override
        public void giveBack(Phone phone) {}

        @Override
        public boolean takeOfAll(int most) {
            return true;
        }
    };

    private final AlertsInMemory alerts = new AlertsInMemory();
    private final Phones people = new Phones();
    private final TestClock clock = new TestClock(Alerts.NOW);
    private final FaultyAws sns = FaultyAws.before(Engine.snsEndpoint());
    private final Random random = new Random(20261128);
    private final List<Event> events = new ArrayList<>();
    private final AtomicLong names = new AtomicLong();
    private final QueueFunction function = function();
    private final Map<String, Alert> decided = IntStream.range(0, DECIDED)
            .mapToObj(i -> decided(Language.values()[i % 5]))
            .collect(Collectors.toMap(alert -> alerts.add(alert).toString(), Function.identity()));

    private record Message(String id, String body, int receives) {
        Message again() {
            return new Message(id, body, receives + 1);
        }
    }

    private Alert decided(Language language) {
        var person = Alerts.person();
        people.add(person, Optional.of(Alerts.phone()), language);
        return new Alert(Alert.Id.of(person.value()), person, Alert.Kind.EXPOSURE, Alerts.NOW, Alerts.NOW);
    }

    private QueueFunction function() {
        var clients = new AwsClients(new Env(Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "any",
                "AWS_SECRET_ACCESS_KEY", "any",
                "AWS_ENDPOINT_URL_SNS", sns.endpoint().toString())));
        var sending = new SendText(
                alerts,
                people,
                NO_LIMITS,
                new SnsTexts(clients.sns()),
                Country.KG,
                "https://sakta.example/n",
                () -> "name " + names.incrementAndGet(),
                events::add,
                clock);
        return new QueueFunction(body -> sending.send(AlertKey.read(body).orElseThrow()), event -> {}, clock) {};
    }

    @AfterEach
    void close() {
        sns.close();
    }

    @Test
    void everyAlertIsSentOnceOrParkedAndNoneIsMissing() {
        var kinds = List.of(Fault.THROTTLED, Fault.BROKEN, Fault.CUT);
        sns.set((number, call) ->
                random.nextInt(10) < 3 ? Optional.of(kinds.get(random.nextInt(kinds.size()))) : Optional.empty());
        var dead = drained();

        var told = told();
        assertThat(told.values()).as("nobody is told twice").containsOnly(1L);
        var sent = decided.values().stream()
                .filter(alert -> state(alert) == Delivery.State.SENT)
                .collect(Collectors.toSet());
        assertThat(told).hasSize(sent.size());
        var parked =
                dead.stream().filter(decided::containsKey).map(decided::get).collect(Collectors.toSet());
        assertThat(sent).doesNotContainAnyElementsOf(parked);
        assertThat(sent.size() + parked.size()).isEqualTo(DECIDED);
        assertThat(dead.stream().filter(body -> !decided.containsKey(body))).hasSize(POISON);
        assertThat(parked.size()).as("two unheard answers in a row").isLessThan(DECIDED / 10);
    }

    /** What SNS did and nobody heard of is done once more, and no more; whoever is told twice is counted. */
    @Test
    void anUnheardAnswerIsTheOnlyRepeatAndIsCounted() {
        sns.set((number, call) -> random.nextInt(10) < 3 ? Optional.of(Fault.UNHEARD) : Optional.empty());
        var unused = drained();

        var told = told();
        var counted = counted();
        assertThat(told.values()).allMatch(times -> times <= 2);
        for (var alert : decided.values()) {
            long times = told.getOrDefault(number(alert), 0L);
            assertThat(times > 0 || state(alert) == Delivery.State.PARKED)
                    .as("told, or parked")
                    .isTrue();
            if (times == 2) assertThat(counted).as("told twice").contains(alert.id());
        }
        assertThat(told.values()).contains(2L);
    }

    /** Those that were sent again. */
    private Set<Alert.Id> counted() {
        return events.stream()
                .map(event -> (NoticeEvent.Text) event)
                .filter(text -> Set.of("repeated", "parked").contains(text.outcome()))
                .map(NoticeEvent.Text::alert)
                .collect(Collectors.toSet());
    }

    private String number(Alert alert) {
        return people.current(alert.person())
                .orElseThrow()
                .profile()
                .phone()
                .orElseThrow()
                .e164();
    }

    private Delivery.State state(Alert alert) {
        return alerts.of(alert.person()).getFirst().delivery().state();
    }

    /** Telephone → how many text messages came to it. */
    private Map<String, Long> told() {
        Set<String> ours = decided.values().stream().map(this::number).collect(Collectors.toSet());
        return Engine.smsOutbox().all().stream()
                .map(Sms::to)
                .filter(ours::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** As SQS gives messages out, until none is left. @return bodies of the dead letters */
    private List<String> drained() {
        var queue = new ArrayList<Message>();
        decided.keySet().forEach(body -> queue.add(new Message("m" + queue.size(), body, 1)));
        decided.keySet().stream()
                .limit(DECIDED / 10)
                .toList()
                .forEach(body -> queue.add(new Message("m" + queue.size(), body, 1)));
        for (int i = 0; i < POISON; i++) queue.add(new Message("m" + queue.size(), "poison " + i, 1));
        var dead = new ArrayList<String>();
        while (!queue.isEmpty()) {
            Collections.shuffle(queue, random);
            var batch = List.copyOf(queue.subList(0, Math.min(10, queue.size())));
            queue.subList(0, batch.size()).clear();
            var failed = failed(batch);
            for (var message : batch)
                if (failed.contains(message.id)) {
                    if (message.receives == RECEIVES) dead.add(message.body);
                    else queue.add(message.again());
                }
        }
        return dead.stream().distinct().toList();
    }

    private Set<String> failed(List<Message> batch) {
        var records = batch.stream()
                .map(message -> Map.of("messageId", message.id, "body", message.body))
                .toList();
        var answer = new ByteArrayOutputStream();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(JsonWriter.write(Map.of("Records", records))), answer, Time.LEFT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var failed = new HashSet<String>();
        for (var message : batch) if (answer.toString(UTF_8).contains("\"" + message.id + "\"")) failed.add(message.id);
        return failed;
    }
}
