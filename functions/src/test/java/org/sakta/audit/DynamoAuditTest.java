package org.sakta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sakta.audit.DynamoAudit.Appended;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.testing.Engine;
import org.sakta.testing.TestKeys;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoAuditTest extends AuditContract {
    private static final String TABLE = Engine.table("AuditTable");

    private final Table table = new Table(Engine.dynamo(), new TableName(TABLE));
    private final DynamoAudit audit = new DynamoAudit(
            table,
            new Transactions(Engine.dynamo(), new SecureRandom()),
            new ChainHashes(new TestKeys("audit")),
            at -> RETENTION,
            clock);

    @Override
    AuditTrail trail() {
        return audit;
    }

    @Override
    AccessHistory history() {
        return audit;
    }

    @Override
    AuditInspection inspection() {
        return audit;
    }

    @Test
    void whereAConditionOfTheCallerDoesNotHoldNothingIsWritten() {
        var missing = table.checking(new Key(chain.value(), "NOTHING"), Condition.present());
        var extra = table.putting(Item.at(new Key(chain.value(), "EXTRA")));
        assertThat(audit.append(List.of(access(chain, 1)), List.of(extra, missing)))
                .isEqualTo(new Appended.Refused(List.of(1)));
        assertThat(table.get(new Key(chain.value(), "EXTRA"))).isEmpty();
        assertThat(table.query(chain.value(), "E#")).isEmpty();
        assertThat(table.get(new Key(chain.value(), "HEAD"))).isEmpty();
    }

    @Test
    void whatTheCallerWritesIsWrittenWithTheAccess() {
        var extra = table.putting(Item.at(new Key(chain.value(), "EXTRA")));
        assertThat(audit.append(List.of(access(chain, 1)), List.of(extra))).isEqualTo(new Appended.All());
        assertThat(table.get(new Key(chain.value(), "EXTRA"))).isPresent();
    }

    @Test
    void whateverIsTamperedWithInTheTableIsFound() {
        append(5);
        Engine.dynamo()
                .updateItem(update -> update.tableName(TABLE)
                        .key(key("E#000000000003"))
                        .updateExpression("SET actor = :other")
                        .expressionAttributeValues(Map.of(":other", AttributeValue.fromS("somebody-else"))));
        assertThat(inspection().isIntact(chain)).isFalse();
    }

    @Test
    void aMissingLastEntryIsFound() {
        append(5);
        Engine.dynamo().deleteItem(delete -> delete.tableName(TABLE).key(key("E#000000000005")));
        assertThat(inspection().isIntact(chain)).isFalse();
    }

    private Map<String, AttributeValue> key(String sk) {
        return Map.of("pk", AttributeValue.fromS(chain.value()), "sk", AttributeValue.fromS(sk));
    }
}
