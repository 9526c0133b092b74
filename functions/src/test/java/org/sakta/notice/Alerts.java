package org.sakta.notice;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.sakta.identity.PersonId;
import org.sakta.identity.Phone;
import org.sakta.notice.AlertStore.Standing;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.http.Language;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyedHashes;
import org.sakta.shared.keys.SealedLines;
import org.sakta.shared.keys.Sealer;
import org.sakta.testing.Engine;
import org.sakta.testing.TestClock;
import org.sakta.testing.TestKeys;

/** The store of alerts on the engine, people with telephones, and an hour of its own. */
final class Alerts {
    static final Instant NOW = Instant.parse("2096-11-26T04:10:00Z");

    private static final AtomicInteger NUMBERS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(10_000_000));

    final TestClock clock =
            new TestClock(NOW.plus(Duration.ofHours(ThreadLocalRandom.current().nextInt(1_000_000))));
    final TestKeys keys = new TestKeys("notice");
    final Phones people = new Phones();
    final DynamoAlerts store;
    final DynamoTextLimits limits;

    Alerts() {
        var table = new Table(Engine.dynamo(), new TableName(Engine.table("NoticeTable")));
        var hashes = new KeyedHashes(keys, KeyPurpose.LOOKUP);
        var lines = new SealedLines(new Sealer(keys, new SecureRandom()));
        store = new DynamoAlerts(table, lines, hashes, from -> from.plus(Duration.ofDays(90)), clock);
        limits = new DynamoTextLimits(table, hashes, clock);
    }

    static PersonId person() {
        return new PersonId(random());
    }

    private static String random() {
        var bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** One that nobody else has here. */
    static Phone phone() {
        return new Phone("+99670%07d".formatted(NUMBERS.incrementAndGet() % 10_000_000));
    }

    /** Somebody who is to be told something. */
    Alert added(Phone phone, Language language) {
        var person = person();
        people.add(person, Optional.of(phone), language);
        return added(person);
    }

    Alert added(PersonId person) {
        var alert = new Alert(
                Alert.Id.of(random()),
                person,
                Alert.Kind.EXPOSURE,
                clock.instant().minusSeconds(3600),
                clock.instant());
        store.add(alert);
        return alert;
    }

    Standing standing(Alert alert) {
        return store.of(alert.person()).stream()
                .filter(one -> one.alert().equals(alert))
                .findFirst()
                .orElseThrow();
    }
}
