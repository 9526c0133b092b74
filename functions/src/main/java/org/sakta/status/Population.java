package org.sakta.status;

import java.util.List;
import java.util.Optional;
import org.sakta.shared.jobs.Checkpoint;

/** Everybody of whom something is known, in no order of any meaning. */
@FunctionalInterface
interface Population {
    /**
     * @param people what is known of each; nobody comes in two parts, though somebody of whom nothing is kept any more may be left out
     * @param next where the others begin
     */
    record Part(List<List<Evidence>> people, Optional<Checkpoint> next) {}

    Part after(Checkpoint place);
}
