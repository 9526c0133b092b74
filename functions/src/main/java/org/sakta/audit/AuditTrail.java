package org.sakta.audit;

import java.util.List;
import org.sakta.shared.dynamo.Write;

/** Where accesses are written down, together with what they were for. */
public interface AuditTrail {
    /**
     * Appends the accesses, each to its chain, and makes the writes, in one transaction: all of it happens or nothing.
     * Nothing may be released before this has answered {@link Appended.All}.
     */
    Appended append(List<Access> accesses, List<Write> with);

    /** What came of it. */
    sealed interface Appended {
        record All() implements Appended {}

        /** Nothing happened: conditions of the caller's own writes, at these positions, did not hold. */
        record Refused(List<Integer> positions) implements Appended {
            public Refused {
                positions = List.copyOf(positions);
            }
        }
    }
}
