package org.sakta.declaration;

import java.time.Instant;
import java.util.Optional;
import org.sakta.identity.PersonId;
import org.sakta.shared.streams.Change;

/** Where another context reads, told of a change among the declarations, whether somebody declared symptoms. */
@FunctionalInterface
public interface DeclaredSymptoms {
    /**
     * That a person declared symptoms, whoever declared for the person.
     *
     * @param name of this version of the declaration among the person's: random to whoever does not know the person
     * @param declaredAt the form asks for symptoms of the last days, not for the day on which they began
     */
    record Report(PersonId person, String name, Instant declaredAt) {}

    /** @return empty if the declaration is one without symptoms, or is gone by now */
    Optional<Report> in(Change change);
}
