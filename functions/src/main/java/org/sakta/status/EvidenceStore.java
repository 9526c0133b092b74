package org.sakta.status;

import org.sakta.identity.PersonId;

/** The log as its own context keeps it. */
interface EvidenceStore extends EvidenceLog {
    /** Erases everything known about a person. */
    void erase(PersonId person);
}
