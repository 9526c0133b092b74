package org.sakta.visit;

import java.security.SecureRandom;
import org.sakta.area.Country;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.testing.Engine;

class DynamoVisitsTest extends VisitStoreContract {
    @Override
    VisitStore store() {
        return new DynamoVisits(
                new Table(Engine.dynamo(), new TableName(Engine.table("VisitTable"))),
                new Transactions(Engine.dynamo(), new SecureRandom()),
                Country.KG,
                clock);
    }
}
