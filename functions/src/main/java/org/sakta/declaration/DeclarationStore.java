package org.sakta.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.identity.PersonId;

/**
 * Where declarations are kept. What has outlived its time is not there, whether or not it was deleted yet. Accesses of
 * officials are written down with the effect, or nothing happens.
 */
interface DeclarationStore {
    /** What came of storing. */
    sealed interface Stored {
        record Done() implements Stored {}

        /** This one stands: nothing was changed, and nothing written down. */
        record Standing(Declaration declaration) implements Stored {}
    }

    /** Stores a first version. */
    Stored add(Declaration first, List<Access> accesses);

    /** Puts a next version in the place of the one before it, which stays as history. */
    Stored replace(Declaration next, List<Access> accesses);

    /** The newest version. */
    Optional<Declaration> find(DeclarationId id, Instant now);

    /** An earlier version, or the newest. */
    Optional<Declaration> find(DeclarationId id, int version, Instant now);

    /** The newest version of each of a person's declarations, latest first. */
    List<Declaration> of(PersonId person, Instant now);

    /** Every version of everything that a person declared, latest first. */
    List<Declaration> versionsOf(PersonId person, Instant now);

    /** Writes accesses down; only then may what was read be shown. */
    void release(List<Access> accesses);

    /** Erases all versions of everything. */
    void erase(PersonId person);
}
