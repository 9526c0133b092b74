package org.sakta.visit;

import java.security.SecureRandom;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.keys.Sealer;
import org.sakta.testing.Engine;
import org.sakta.testing.TestKeys;

class DynamoTicketsTest extends TicketStoreContract {
    @Override
    TicketStore store() {
        return new DynamoTickets(
                new Table(Engine.dynamo(), new TableName(Engine.table("VisitTable"))),
                new Sealer(new TestKeys("tickets"), new SecureRandom()),
                new SecureRandom(),
                clock);
    }
}
