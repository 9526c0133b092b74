package org.sakta.audit;

import java.util.List;
import java.util.Optional;

/** Reads the chains. What is past its retention is not shown, whether or not the store still has it. */
public interface AccessHistory {
    /**
     * @param before number of the entry to go on below, from {@link Slice#next}
     */
    Slice newestFirst(Chain chain, Optional<Long> before, int limit);

    /** Part of a chain, and where the next part begins, if there is one. */
    record Slice(List<Access> accesses, Optional<Long> next) {
        public Slice {
            accesses = List.copyOf(accesses);
        }
    }
}
