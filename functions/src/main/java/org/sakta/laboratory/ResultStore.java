package org.sakta.laboratory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sakta.identity.PersonId;

/**
 * Keeps results, and adds to the holder's evidence whatever follows, in the same transaction. A result whose holder is not registered waits
 * under a keyed hash of the document.
 */
interface ResultStore {
    /** @return whether there was none of that id; otherwise nothing was written */
    boolean add(Result first, Optional<PersonId> holder);

    Optional<KeptResult> find(ResultId id);

    /** Adds the next version. @return whether the standing one still was the latest, with that holder */
    boolean supersede(KeptResult standing, Result next, Optional<PersonId> holder);

    /** Results that wait for somebody with that document. */
    List<KeptResult> waitingFor(Patient patient);

    /** Gives a waiting result to its holder. @return whether it still was what it is here, and waited */
    boolean attach(KeptResult waiting, PersonId holder, Instant at);

    /** The results of a person. */
    List<KeptResult> of(PersonId person);

    /** Lets a person's results wait again, for whoever registers with the document. */
    void release(PersonId person);
}
