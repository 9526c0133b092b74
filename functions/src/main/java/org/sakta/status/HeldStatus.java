package org.sakta.status;

import java.util.List;
import org.sakta.identity.HeldData;
import org.sakta.identity.PersonId;

/**
 * Evidence about somebody, as part of what is held. It goes with the person; originals that others keep, such as a laboratory's results,
 * are theirs, and count again when the person registers anew.
 */
record HeldStatus(EvidenceStore store) implements HeldData {
    @Override
    public String section() {
        return "status";
    }

    @Override
    public Object export(PersonId person) {
        return store.of(person).stream().map(EvidenceView::of).toList();
    }

    @Override
    public List<Kept> erase(PersonId person) {
        store.erase(person);
        return List.of();
    }
}
