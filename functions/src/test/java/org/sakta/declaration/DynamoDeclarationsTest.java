package org.sakta.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.audit.Access;
import org.sakta.audit.Actor;
import org.sakta.audit.AuditWiring;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.audit.DynamoAudit;
import org.sakta.audit.Purpose;
import org.sakta.declaration.DeclarationStore.Stored;
import org.sakta.shared.config.Env;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.http.Role;
import org.sakta.shared.keys.Sealer;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.testing.Engine;
import org.sakta.testing.TestKeys;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDeclarationsTest extends DeclarationStoreContract {
    private static final String TABLE = Engine.table("DeclarationTable");
    private final Transactions transactions = new Transactions(Engine.dynamo(), new SecureRandom());
    private final TestKeys keys = new TestKeys("declarations");
    private final AuditWiring audit = AuditWiring.of(KernelWiring.of(
            new Env(Map.of("AUDIT_TABLE", Engine.table("AuditTable"), "JURISDICTION", "vn")),
            InstantSource.fixed(NOW),
            event -> {},
            Engine.dynamo(),
            keys));
    private final DeclarationStore store = new DynamoDeclarations(
            new Table(Engine.dynamo(), new TableName(TABLE)),
            transactions,
            new DynamoDeclarationItems(new Sealer(keys, new SecureRandom())),
            (accesses, writes) -> audit.trail().append(accesses, writes) instanceof DynamoAudit.Appended.All);

    @Override
    DeclarationStore store() {
        return store;
    }

    @Test
    void anOfficialsDeclarationIsStoredAndWrittenDownTogether() {
        var declaration = declaration("2026-03-02", "a", NOW);
        var chain = Chain.ofPerson(declaration.id().person().value());
        assertThat(store.add(declaration, List.of(access(chain)))).isEqualTo(new Stored.Done());
        assertThat(store.add(declaration, List.of(access(chain)))).isEqualTo(new Stored.Done());
        assertThat(store.replace(declaration("2026-03-02", "b", NOW).after(declaration), List.of(access(chain))))
                .isEqualTo(new Stored.Done());
        var entries = Engine.dynamo()
                .query(query -> query.tableName(Engine.table("AuditTable"))
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(chain.value()), ":sk", AttributeValue.fromS("E#"))))
                .count();
        assertThat(entries).isEqualTo(2);
    }

    @Test
    void nothingSaysInTheClearWhatWasAnswered() {
        var declaration = declaration("2026-03-02", "Phường Hải Châu", NOW);
        store.add(declaration, List.of());
        var items = Engine.dynamo().scan(scan -> scan.tableName(TABLE)).items().toString();
        assertThat(items).contains(declaration.id().toString()).doesNotContain("Hải Châu", "fever", "SYMPTOMS");
    }

    private static Access access(Chain chain) {
        return new Access(
                chain,
                new Actor("clerk", Role.CLERK, Optional.empty()),
                Deed.DECLARED_FOR,
                Purpose.DECLARATION,
                Optional.empty(),
                NOW);
    }
}
