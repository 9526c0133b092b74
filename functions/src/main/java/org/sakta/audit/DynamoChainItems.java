package org.sakta.audit;

import java.time.Duration;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.http.Role;
import org.sakta.shared.keys.KeyedHash;

/** pk = the chain; sk = {@code E#<number>} for an entry, {@code HEAD} for the head. */
final class DynamoChainItems {
    static final String ENTRIES = "E#";

    private DynamoChainItems() {}

    static Key entryKey(Chain chain, long number) {
        return new Key(chain.value(), "%s%012d".formatted(ENTRIES, number));
    }

    static Key headKey(Chain chain) {
        return new Key(chain.value(), "HEAD");
    }

    static Item of(Entry entry, Duration retention) {
        var access = entry.access();
        var item = Item.at(entryKey(access.chain(), entry.number()))
                .with("number", entry.number())
                .with("actor", access.actor().subject())
                .with("role", access.actor().role().group())
                .with("organisation", access.actor().organisation())
                .with("deed", access.deed().wire())
                .with("purpose", access.purpose().wire())
                .with("reference", access.reference().map(Reference::value))
                .with("at", access.at())
                .expiringAt(access.at().plus(retention));
        return hashed(tailed(item, entry.previous()), entry.hash());
    }

    static Entry entry(Item item) {
        return new Entry(item.number("number"), access(item), tail(item), hash(item));
    }

    private static Access access(Item item) {
        return new Access(
                new Chain(item.string("pk")),
                new Actor(
                        item.string("actor"),
                        Role.ofGroup(item.string("role")).orElseThrow(),
                        item.optionalString("organisation")),
                Deed.read(item.string("deed")).orElseThrow(),
                Purpose.read(item.string("purpose")).orElseThrow(),
                item.optionalString("reference").map(Reference::new),
                item.instant("at"));
    }

    static Item of(Head head) {
        var item = Item.at(headKey(head.chain())).with("count", head.count());
        return hashed(tailed(item, head.tail()), head.hash());
    }

    static Head head(Item item) {
        return new Head(new Chain(item.string("pk")), item.number("count"), tail(item), hash(item));
    }

    private static Item tailed(Item item, Tail tail) {
        return item.with("tail", tail.hash()).with("tailAt", tail.at());
    }

    private static Tail tail(Item item) {
        return new Tail(item.string("tail"), item.instant("tailAt"));
    }

    private static Item hashed(Item item, KeyedHash hash) {
        return item.with("keyVersion", hash.keyVersion()).with("hash", hash.value());
    }

    private static KeyedHash hash(Item item) {
        return new KeyedHash((int) item.number("keyVersion"), item.string("hash"));
    }
}
