package org.sakta.pass;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.sakta.identity.PersonId;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.trust.PassCode;
import org.sakta.trust.PassId;

/** pk = PASS#id, sk = PASS; gone 30 days after the pass has expired. */
final class DynamoPasses implements PassStore {
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    private final Table table;
    private final InstantSource clock;

    DynamoPasses(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public IssuedPass addIfAbsent(IssuedPass pass) {
        return table.put(toItem(pass), Condition.absent()) instanceof Put.Standing(var earlier)
                ? fromItem(earlier)
                : pass;
    }

    @Override
    public Optional<IssuedPass> find(PassId id) {
        return table.get(key(id))
                .filter(item -> !item.isExpired(clock.instant()))
                .map(DynamoPasses::fromItem);
    }

    @Override
    public void delete(PassId id) {
        table.delete(key(id));
    }

    private static Key key(PassId id) {
        return new Key("PASS#" + id.value(), "PASS");
    }

    private static Item toItem(IssuedPass pass) {
        return Item.at(key(pass.id()))
                .with("holder", pass.holder().value())
                .with("code", pass.code().value())
                .with("validUntil", pass.validUntil())
                .expiringAt(pass.validUntil().plus(KEPT_AFTER_EXPIRY));
    }

    private static IssuedPass fromItem(Item item) {
        return new IssuedPass(
                new PassId(item.string("pk").substring("PASS#".length())),
                new PersonId(item.string("holder")),
                new PassCode(item.string("code")),
                item.instant("validUntil"));
    }
}
