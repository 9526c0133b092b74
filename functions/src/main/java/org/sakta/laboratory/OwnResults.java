package org.sakta.laboratory;

import java.util.List;
import java.util.Optional;
import org.sakta.identity.Mandate;
import org.sakta.identity.Mandates;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Caller;

/** Shows people the results that are theirs or a dependant's. */
record OwnResults(Mandates mandates, ResultStore store) {
    /** @return empty where there is nobody, or nobody whom the caller may ask about */
    Optional<List<KeptResult>> of(Caller caller, String who) {
        return mandates.named(caller, who).filter(id -> isTheirs(caller, id)).map(store::of);
    }

    private boolean isTheirs(Caller caller, PersonId id) {
        return switch (mandates.of(caller, id)) {
            case Mandate.Own own -> true;
            case Mandate.Proxy proxy -> true;
            case Mandate.Official official -> false;
            case Mandate.None none -> false;
        };
    }
}
