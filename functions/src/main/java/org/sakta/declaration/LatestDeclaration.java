package org.sakta.declaration;

import java.time.Instant;
import java.util.Optional;
import org.sakta.identity.PersonId;

/** Where another context asks when somebody was last heard of by a declaration, of whatever type, whoever declared. */
@FunctionalInterface
public interface LatestDeclaration {
    Optional<Instant> of(PersonId person);
}
