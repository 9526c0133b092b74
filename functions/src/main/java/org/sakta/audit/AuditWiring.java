package org.sakta.audit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sakta.area.Country;
import org.sakta.shared.config.Env;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.keys.KeyRing;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires the audit trail from {@code AUDIT_TABLE} and {@code JURISDICTION}. */
public record AuditWiring(DynamoAudit trail) {
    public static AuditWiring of(
            Env env, DynamoDbClient dynamo, Transactions transactions, KeyRing keys, InstantSource clock) {
        var policy = AuditPolicy.of(
                env.required("JURISDICTION", AuditWiring::country),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var audit = new DynamoAudit(
                new Table(dynamo, env.required("AUDIT_TABLE", TableName::new)),
                transactions,
                new ChainHashes(keys),
                policy.retention(),
                clock);
        return new AuditWiring(audit);
    }

    private static Country country(String jurisdiction) {
        return Country.parse(jurisdiction).orElseThrow();
    }
}
