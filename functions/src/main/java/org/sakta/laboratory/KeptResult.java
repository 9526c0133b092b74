package org.sakta.laboratory;

import java.util.List;
import java.util.Optional;
import org.sakta.identity.PersonId;

/** A result with all its versions, the newest last, and whose it is, once that is known. */
record KeptResult(List<Result> versions, Optional<PersonId> holder) {
    KeptResult {
        versions = List.copyOf(versions);
    }

    Result latest() {
        return versions.getLast();
    }
}
