package org.sakta.status;

import java.time.Instant;
import java.util.Optional;
import org.sakta.declaration.DeclaredSymptoms.Report;
import org.sakta.identity.PersonId;

/** Where other contexts ask for somebody's colour. Who may know it is theirs to decide. */
@FunctionalInterface
public interface Statuses {
    /**
     * By what is known now, under the jurisdiction's rule set in force at that instant: one query.
     *
     * @param declared symptoms that the asking context knows of, and that may not have become evidence yet
     */
    Status of(PersonId person, Instant at, Optional<Report> declared);
}
