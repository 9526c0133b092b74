package org.sakta.laboratory;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.sakta.area.Country;
import org.sakta.identity.PersonId;
import org.sakta.shared.config.Env;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyedHashes;
import org.sakta.shared.keys.Sealer;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.status.DynamoEvidence;
import org.sakta.status.Evidence;
import org.sakta.status.StatusWiring;
import org.sakta.testing.Engine;
import org.sakta.testing.TestKeys;

class DynamoResultsTest extends ResultStoreContract {
    private final TestKeys keys = new TestKeys("results");
    private final DynamoEvidence evidence = StatusWiring.of(KernelWiring.of(
                    new Env(Map.of("STATUS_TABLE", Engine.table("StatusTable"), "JURISDICTION", "kg")),
                    clock,
                    event -> {},
                    Engine.dynamo(),
                    keys))
            .evidence();
    private final ResultStore store = new DynamoResults(
            new Table(Engine.dynamo(), new TableName(Engine.table("LaboratoryTable"))),
            new Transactions(Engine.dynamo(), new SecureRandom()),
            new DynamoResultItems(new Sealer(keys, new SecureRandom())),
            new KeyedHashes(keys, KeyPurpose.LOOKUP),
            evidence,
            received -> LaboratoryPolicy.keptUntil(Country.KG, received),
            clock);

    @Override
    ResultStore store() {
        return store;
    }

    @Override
    List<Evidence> evidenceOf(PersonId holder) {
        return evidence.of(holder);
    }
}
