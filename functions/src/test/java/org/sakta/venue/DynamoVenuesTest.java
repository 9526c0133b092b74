package org.sakta.venue;

import java.security.SecureRandom;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.testing.Engine;

class DynamoVenuesTest extends VenueStoreContract {
    @Override
    VenueStore store() {
        return new DynamoVenues(
                new Table(Engine.dynamo(), new TableName(Engine.table("VenueTable"))),
                new Transactions(Engine.dynamo(), new SecureRandom()));
    }
}
