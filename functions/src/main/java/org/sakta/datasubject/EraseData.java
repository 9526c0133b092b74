package org.sakta.datasubject;

import java.util.List;
import java.util.Optional;
import org.sakta.identity.Erasures;
import org.sakta.identity.HeldData;
import org.sakta.identity.HeldData.Kept;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Caller;

/**
 * Erases everything held about oneself or a dependant. The record is unreadable from the first step on; whatever dies
 * half-way is done by asking again.
 */
final class EraseData {
    private final Erasures erasures;
    private final List<HeldData> contributors;

    /** @param contributors the last one's erasure forgets the person, so that it must come when the others are done */
    EraseData(Erasures erasures, List<HeldData> contributors) {
        this.erasures = erasures;
        this.contributors = List.copyOf(contributors);
    }

    record Erased(PersonId id, List<Kept> kept) {}

    /** Empty where there is nobody, or nobody whom the caller may have erased. */
    Optional<Erased> erase(Caller caller, String named) {
        return erasures.begin(caller, named)
                .map(id -> new Erased(
                        id,
                        contributors.stream()
                                .flatMap(contributor -> contributor.erase(id).stream())
                                .toList()));
    }
}
