package org.sakta.status;

import java.time.Instant;
import java.util.Collection;

/** What colour follows from evidence: pure and total. */
@FunctionalInterface
public interface ColourRules {
    /**
     * What holds at that instant by what was known at another, and until when. The order of the evidence and its duplicates
     * change nothing.
     *
     * @param all every version of everything, also of what was known later
     */
    Status status(Collection<Evidence> all, Instant at, Instant knownAt);
}
