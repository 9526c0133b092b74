package org.sakta.identity;

import java.util.Optional;
import org.sakta.shared.streams.Change;
import org.sakta.shared.wiring.KernelWiring;

/**
 * People's records for contexts that read them and show nothing of them to officials, so that nothing is to be audited. From the environment: {@code
 * IDENTITY_TABLE}, {@code KEY_TABLE}, {@code DATA_KEY_ID}.
 */
public record PeopleWiring(People people, DocumentHolders holders, Mandates mandates) {
    public static PeopleWiring of(KernelWiring kernel) {
        var reads = new DynamoPersonReads(
                kernel.primedTable("IDENTITY_TABLE"),
                new DynamoPersonItems(kernel.sealer()),
                new DynamoIndexKeys(kernel.keys()));
        return new PeopleWiring(reads, reads, new Mandates(reads));
    }

    /** Whose record a change in the identity table is about, if it is one of a record as it stands. */
    public static Optional<PersonId> changed(Change change) {
        return DynamoPersonItems.current(change.key());
    }
}
