package org.sakta.laboratory;

import java.util.Optional;
import org.sakta.identity.DocumentHolders;
import org.sakta.identity.PersonId;

/**
 * Whose a result is. Anybody can claim a document's number: a result belongs to whom a clerk has seen with the document, else to the only one who claims it; and
 * only if that person was born on the day that the laboratory knows. Where several claim it, the result waits until a clerk has seen one of them.
 */
record Holders(DocumentHolders documents) {
    private static final int MORE_THAN_ONE = 2;

    Optional<PersonId> of(Patient patient) {
        var holding = documents.holding(patient.document(), MORE_THAN_ONE);
        if (holding.size() != 1) return Optional.empty();
        var only = holding.getFirst();
        return only.profile().birthDate().equals(patient.birthDate()) ? Optional.of(only.id()) : Optional.empty();
    }
}
