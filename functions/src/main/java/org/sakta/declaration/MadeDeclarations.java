package org.sakta.declaration;

import java.time.Instant;
import java.util.Optional;
import org.sakta.declaration.form.FormType;
import org.sakta.identity.PersonId;

/** Where another context asks whether somebody has declared what a place asks for. */
@FunctionalInterface
public interface MadeDeclarations {
    /** @param symptoms those that were declared, if any */
    record Made(Optional<DeclaredSymptoms.Report> symptoms) {}

    /** The declaration of that type that is in force then; of several, one with symptoms. */
    Optional<Made> inForce(PersonId person, FormType type, Instant at);
}
