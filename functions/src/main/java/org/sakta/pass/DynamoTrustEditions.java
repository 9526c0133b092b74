package org.sakta.pass;

import java.util.Optional;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;

/** pk = TRUST, sk = LIST: the one edition that is published, replaced by the next number only. */
final class DynamoTrustEditions implements TrustEditions {
    private static final Key KEY = new Key("TRUST", "LIST");

    private final Table table;

    DynamoTrustEditions(Table table) {
        this.table = table;
    }

    @Override
    public Optional<TrustEdition> latest() {
        return table.get(KEY).map(DynamoTrustEditions::fromItem);
    }

    @Override
    public TrustEdition publish(TrustEdition edition) {
        var item = Item.at(KEY)
                .with("number", edition.number())
                .with("issuedAt", edition.issuedAt())
                .with("keyIds", edition.keyIds())
                .with("signed", edition.signed().value());
        var condition = edition.number() == 1 ? Condition.absent() : Condition.equal("number", edition.number() - 1);
        return table.put(item, condition) instanceof Put.Standing(var first) ? fromItem(first) : edition;
    }

    private static TrustEdition fromItem(Item item) {
        return new TrustEdition(
                item.number("number"),
                item.instant("issuedAt"),
                item.strings("keyIds"),
                new Bytes(item.bytes("signed")));
    }
}
