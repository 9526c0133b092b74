package org.sakta.shared.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.HttpHandler;
import org.sakta.shared.http.Request;
import org.sakta.shared.http.Response;
import org.sakta.shared.http.Role;
import org.sakta.shared.http.Subject;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KmsKeyRing;
import org.sakta.shared.keys.Sealer;
import org.sakta.shared.requests.RequestStore.Begun;
import org.sakta.testing.Engine;

/** Idempotency, attempts and the key ring on the real engine. */
class DynamoRequestsTest {
    /** Ahead of every clock: the engine really deletes what has expired. */
    private static final Instant NOW = Instant.parse("2126-03-01T09:00:00Z");

    private static final Table TABLE = new Table(Engine.dynamo(), new TableName(Engine.table("RequestTable")));

    private final KmsKeyRing keys = ring();
    private final Sealer sealer = new Sealer(keys, new SecureRandom());
    private final RequestStore store =
            new DynamoRequests(TABLE, sealer, () -> UUID.randomUUID().toString());

    @Test
    void oneOfManyBeginsAndTheOthersWait() {
        Begun first = store.begin("r1", "b", NOW, NOW.plusSeconds(30));
        assertThat(first).isInstanceOf(Begun.Mine.class);
        assertThat(store.begin("r1", "b", NOW, NOW.plusSeconds(30))).isEqualTo(new Begun.InFlight());
        assertThat(store.begin("r1", "c", NOW, NOW.plusSeconds(30))).isEqualTo(new Begun.OtherBody());
    }

    @Test
    void whoseAnswerWasLostFindsTheOwnLockAgain() {
        RequestStore repeating = new DynamoRequests(TABLE, sealer, () -> "one-token");
        Begun first = repeating.begin("r5", "b", NOW, NOW.plusSeconds(30));
        assertThat(repeating.begin("r5", "b", NOW, NOW.plusSeconds(30))).isEqualTo(first);
    }

    @Test
    void theAnswerIsRememberedSealed() {
        var mine = (Begun.Mine) store.begin("r2", "b", NOW, NOW.plusSeconds(30));
        Response answer = Response.json(201, Map.of("name", "Айгүл")).with("location", "/people/x");
        store.finish(mine.lock(), answer, NOW.plus(Duration.ofDays(1)));
        var done = (Begun.Done) store.begin("r2", "b", NOW, NOW.plusSeconds(30));
        assertThat(done.answer().status()).isEqualTo(201);
        assertThat(done.answer().headers()).isEqualTo(answer.headers());
        assertThat(((Response.Content.Bytes) done.answer().content()).body().text())
                .isEqualTo("{\"name\":\"Айгүл\"}");
        assertThat(TABLE.query("REQUEST#r2", "A").toList().toString()).doesNotContain("Айгүл");
    }

    @Test
    void aLockThatRanOutIsTakenOverAndItsHolderFinishesNothing() {
        var slow = (Begun.Mine) store.begin("r3", "b", NOW, NOW.plusSeconds(30));
        Instant later = NOW.plusSeconds(31);
        assertThat(store.begin("r3", "b", later, later.plusSeconds(30))).isInstanceOf(Begun.Mine.class);
        store.finish(slow.lock(), Response.empty(204), later);
        store.abandon(slow.lock());
        assertThat(store.begin("r3", "b", later, later.plusSeconds(30))).isEqualTo(new Begun.InFlight());
    }

    @Test
    void whatIsGivenBackMayBeginAgain() {
        var mine = (Begun.Mine) store.begin("r4", "b", NOW, NOW.plusSeconds(30));
        store.abandon(mine.lock());
        assertThat(store.begin("r4", "other", NOW, NOW.plusSeconds(30))).isInstanceOf(Begun.Mine.class);
    }

    @Test
    void aHundredRequestsAtOnceHaveOneEffectAndOneAnswer() {
        var effects = new AtomicInteger();
        HttpHandler once = new Idempotency(store, new Fingerprints(keys), InstantSource.fixed(NOW))
                .oneEffect()
                .around(request -> Response.json(201, Map.of("effect", effects.incrementAndGet())));
        var answers = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) threads.submit(() -> answers.add(finalAnswer(once)));
        }
        assertThat(effects).hasValue(1);
        assertThat(answers).hasSize(100).containsOnly("{\"effect\":1}");
    }

    private static String finalAnswer(HttpHandler once) {
        Response response = once.handle(request());
        while (response.status() == 409) response = once.handle(request());
        return ((Response.Content.Bytes) response.content()).body().text();
    }

    @Test
    void attemptsAreCountedInWindows() {
        var attempts = new Attempts(TABLE, InstantSource.fixed(NOW.plusSeconds(100)));
        for (int i = 0; i < 3; i++)
            assertThat(attempts.count("look-up", "s1", 3, Duration.ofMinutes(15)))
                    .isEmpty();
        assertThat(attempts.count("look-up", "s1", 3, Duration.ofMinutes(15))).contains(Duration.ofSeconds(800));
        attempts.giveBack("look-up", "s1", Duration.ofMinutes(15));
        attempts.giveBack("look-up", "s1", Duration.ofMinutes(15));
        assertThat(attempts.count("look-up", "s1", 3, Duration.ofMinutes(15))).isEmpty();
        assertThat(attempts.count("look-up", "s2", 3, Duration.ofMinutes(15))).isEmpty();
        assertThat(new Attempts(TABLE, InstantSource.fixed(NOW.plusSeconds(900)))
                        .count("look-up", "s1", 3, Duration.ofMinutes(15)))
                .isEmpty();
    }

    @Test
    void twoEnvironmentsUseTheSameKeys() {
        byte[] sealed = sealer.seal(new byte[] {1}, "place");
        assertThat(new Sealer(ring(), new SecureRandom()).open(sealed, "place")).containsExactly(1);
    }

    @Test
    void aRotatedKeyIsFoundByAnEnvironmentThatDoesNotKnowItYet() {
        KmsKeyRing other = ring();
        other.current(KeyPurpose.AUDIT);
        int version = keys.rotate(KeyPurpose.AUDIT);
        assertThat(other.version(KeyPurpose.AUDIT, version).secret())
                .isEqualTo(keys.current(KeyPurpose.AUDIT).secret());
        assertThat(keys.all(KeyPurpose.AUDIT)).hasSize(2);
    }

    @Test
    void environmentsThatRaceForTheFirstKeyAgree() {
        var table = new Table(Engine.dynamo(), new TableName(Engine.table("KeyTable")));
        var made = new ConcurrentLinkedQueue<List<Byte>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++)
                threads.submit(() -> made.add(
                        bytes(ring(table).current(KeyPurpose.DATA).secret().getEncoded())));
        }
        assertThat(made).hasSize(10);
        assertThat(Set.copyOf(made)).hasSize(1);
    }

    private static List<Byte> bytes(byte[] array) {
        var list = new ArrayList<Byte>();
        for (byte b : array) list.add(b);
        return list;
    }

    private static KmsKeyRing ring() {
        return ring(TABLE);
    }

    private static KmsKeyRing ring(Table table) {
        return new KmsKeyRing(table, Engine.kms(), Engine.key("DataKey"), InstantSource.fixed(NOW));
    }

    private static Request request() {
        var caller = new Caller(
                new Subject("s1"), Set.of(Role.CITIZEN), Optional.empty(), Optional.empty(), Optional.empty());
        return new Request(
                "POST /things",
                Map.of(),
                Map.of(),
                Map.of("idempotency-key", "key-00000001"),
                Body.of("{}"),
                Optional.of(caller),
                "r-1");
    }
}
