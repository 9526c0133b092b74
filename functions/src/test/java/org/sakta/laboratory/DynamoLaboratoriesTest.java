package org.sakta.laboratory;

import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.testing.Engine;

class DynamoLaboratoriesTest extends LaboratoriesContract {
    @Override
    Laboratories register() {
        return new DynamoLaboratories(new Table(Engine.dynamo(), new TableName(Engine.table("LaboratoryTable"))));
    }
}
