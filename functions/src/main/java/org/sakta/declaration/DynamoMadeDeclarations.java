package org.sakta.declaration;

import java.time.Instant;
import java.util.Optional;
import org.sakta.declaration.form.FormId;
import org.sakta.declaration.form.FormType;
import org.sakta.declaration.form.Forms;
import org.sakta.identity.PersonId;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Table;

/** Looks at the newest versions. */
record DynamoMadeDeclarations(Table table, DynamoDeclarationItems items, Forms forms) implements MadeDeclarations {
    @Override
    public Optional<Made> inForce(PersonId person, FormType type, Instant at) {
        return table.query("PERSON#" + person, "DECLARATION#")
                .filter(item -> isInForce(item, at) && isOf(item, type))
                .map(item -> new Made(items.fromItem(item).symptoms()))
                .reduce((one, other) -> one.symptoms().isPresent() ? one : other);
    }

    private static boolean isInForce(Item item, Instant at) {
        return item.instant("validUntil").isAfter(at);
    }

    private boolean isOf(Item item, FormType type) {
        return forms.find(new FormId(item.string("form")))
                .filter(form -> form.type() == type)
                .isPresent();
    }
}
