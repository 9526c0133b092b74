package org.sakta.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sakta.identity.Phone;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.keys.KeyedHashes;

/** The moments of a number's latest text messages: pk = {@code NUMBER#<keyed hash>}, sk = {@code TEXTS}. Those of an hour: pk = {@code TEXTS}, sk = the hour. */
record DynamoTextLimits(Table table, KeyedHashes hashes, InstantSource clock) implements TextLimits {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int ATTEMPTS = 10;

    @Override
    public boolean take(Phone phone, int most) {
        var now = clock.instant();
        return changed(phone, recent -> {
                    if (recent.size() < most) recent.add(now.toString());
                    return recent;
                })
                .filter(recent -> recent.contains(now.toString()))
                .isPresent();
    }

    @Override
    public void giveBack(Phone phone) {
        var unused = changed(phone, recent -> {
            if (!recent.isEmpty()) recent.removeLast();
            return recent;
        });
    }

    /** @return what is written down now */
    private Optional<List<String>> changed(Phone phone, UnaryOperator<List<String>> change) {
        var key = key(phone);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var standing = table.get(key);
            var version = standing.map(item -> item.number("version")).orElse(0L);
            var recent = recent(standing);
            var next = change.apply(new ArrayList<>(recent));
            if (next.equals(recent)) return Optional.of(List.of());
            var item = Item.at(key)
                    .with("version", version + 1)
                    .with("texts", next)
                    .expiringAt(clock.instant().plus(HOUR));
            var before = standing.isPresent() ? Condition.equal("version", version) : Condition.absent();
            if (table.put(item, before) instanceof Put.Stored) return Optional.of(next);
        }
        throw new DependencyUnavailable(
                "dynamodb", new IllegalStateException("a number that is written to all the time"));
    }

    private List<String> recent(Optional<Item> standing) {
        var from = clock.instant().minus(HOUR);
        return standing.map(item -> item.strings("texts")).orElse(List.of()).stream()
                .filter(at -> Instant.parse(at).isAfter(from))
                .toList();
    }

    @Override
    public boolean takeOfAll(int most) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return table.add(new Key("TEXTS", hour.toString()), "asked", 1, hour.plus(HOUR.multipliedBy(2))) <= most;
    }

    private Key key(Phone phone) {
        var hash = hashes.of("notice-number", phone.e164());
        return new Key("NUMBER#" + hash.keyVersion() + "." + hash.value(), "TEXTS");
    }
}
