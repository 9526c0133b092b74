package org.sakta.declaration;

import java.util.Optional;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.streams.Change;

/** Reads the newest version of a declaration, or an earlier one, where {@link DynamoDeclarations} keeps it. */
record DynamoDeclaredSymptoms(Table table, DynamoDeclarationItems items) implements DeclaredSymptoms {
    @Override
    public Optional<Report> in(Change change) {
        return table.get(change.key()).map(items::fromItem).flatMap(Declaration::symptoms);
    }
}
