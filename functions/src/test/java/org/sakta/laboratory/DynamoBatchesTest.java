package org.sakta.laboratory;

import java.security.SecureRandom;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.keys.Sealer;
import org.sakta.testing.Engine;
import org.sakta.testing.TestKeys;

class DynamoBatchesTest extends BatchStoreContract {
    private final BatchStore store = new DynamoBatches(
            new Table(Engine.dynamo(), new TableName(Engine.table("LaboratoryTable"))),
            new Sealer(new TestKeys("batches"), new SecureRandom()));

    @Override
    BatchStore store() {
        return store;
    }
}
