package org.sakta.declaration;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.sakta.identity.PersonId;
import org.sakta.shared.dynamo.Table;

/** Looks at the newest versions, and opens none. */
record DynamoLatestDeclaration(Table table) implements LatestDeclaration {
    @Override
    public Optional<Instant> of(PersonId person) {
        return table.query("PERSON#" + person, "DECLARATION#")
                .map(item -> item.instant("declaredAt"))
                .max(Comparator.naturalOrder());
    }
}
