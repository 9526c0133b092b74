package org.sakta.tracing;

import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.notice.Alert;
import org.sakta.status.Evidence;

/** Where contacts are told by name. */
interface ContactDesk {
    /**
     * Keeps a contact with its latest encounter, with the evidence that follows from it, what the person is to be told, and the access of whoever decided it: all or nothing, as long as the case
     * stands.
     *
     * @return whether it is there; if not, something changed meanwhile and it is to be tried anew
     */
    boolean keep(Contact contact, Optional<Evidence> evidence, Optional<Alert> alert, Access access);

    /**
     * Takes a contact away, and writes down who did: both or neither.
     *
     * @return whether it still stood as it was read
     */
    boolean remove(Contact contact, Access access);
}
