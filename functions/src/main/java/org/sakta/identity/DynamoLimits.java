package org.sakta.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sakta.identity.document.Document;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.http.Subject;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.keys.KeyedHashes;

/**
 * Counters in the request table: pk = {@code NUMBERS#<subject>} or {@code MISSES#<subject>}, sk = start of the window
 * with {@code #COUNT}, or with the keyed hash of a number already counted in it.
 */
final class DynamoLimits implements Limits {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Table table;
    private final KeyedHashes hashes;
    private final Supplier<IdentityPolicy> policy;
    private final InstantSource clock;

    DynamoLimits(Table table, KeyRing keys, Supplier<IdentityPolicy> policy, InstantSource clock) {
        this.table = table;
        this.hashes = new KeyedHashes(keys, KeyPurpose.LOOKUP);
        this.policy = policy;
        this.clock = clock;
    }

    private record Window(Instant now, Instant start, Instant end) {
        static Window of(Instant now, Duration length) {
            long start = now.getEpochSecond() / length.toSeconds() * length.toSeconds();
            return new Window(now, Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + length.toSeconds()));
        }

        Duration left() {
            return Duration.between(now, end);
        }

        Key key(String pk, String what) {
            return new Key(pk, start + "#" + what);
        }
    }

    @Override
    public Optional<Duration> tryNumbers(Subject subject, List<Document> documents) {
        var day = Window.of(clock.instant(), DAY);
        var partition = "NUMBERS#" + subject.value();
        boolean over = false;
        for (var document : documents) over |= isOver(partition, day, document);
        return over ? Optional.of(day.left()) : Optional.empty();
    }

    /** A number over the limit is not remembered, so that it stays over the limit when it comes again. */
    private boolean isOver(String partition, Window day, Document document) {
        var seen = day.key(partition, hashes.of("attempt", document.indexed()).value());
        var item = Item.at(seen).expiringAt(day.end());
        if (!(table.put(item, Condition.absentOrExpired(day.now())) instanceof Put.Stored)) return false;
        long numbers = table.add(day.key(partition, "COUNT"), "count", 1, day.end());
        if (numbers <= policy.get().documentNumbersPerDay()) return false;
        table.delete(seen);
        return true;
    }

    @Override
    public Optional<Duration> lockedOut(Subject subject) {
        var hour = Window.of(clock.instant(), HOUR);
        return table.get(misses(subject, hour))
                .filter(item -> item.number("count") >= policy.get().missedLookupsPerHour())
                .map(item -> hour.left());
    }

    @Override
    public void missed(Subject subject) {
        var hour = Window.of(clock.instant(), HOUR);
        table.add(misses(subject, hour), "count", 1, hour.end());
    }

    private static Key misses(Subject subject, Window hour) {
        return hour.key("MISSES#" + subject.value(), "COUNT");
    }
}
