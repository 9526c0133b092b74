package org.sakta.status;

import java.util.List;
import org.sakta.identity.PersonId;

/**
 * Where evidence is kept. An adapter of another context that writes its original along with it, in one transaction, uses
 * {@link DynamoEvidence}.
 */
public interface EvidenceLog {
    /** Adds it, unless that version of that id is there already. */
    void add(PersonId person, Evidence evidence);

    /** Everything known about a person whose time to be kept has not passed, in the order of ids and versions: one query. */
    List<Evidence> of(PersonId person);
}
