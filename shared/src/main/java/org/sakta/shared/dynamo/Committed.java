package org.sakta.shared.dynamo;

import java.util.List;

/** What became of a transaction. */
public sealed interface Committed {
    record All() implements Committed {}

    /** Nothing was written: the conditions of the writes at these positions did not hold. */
    record Refused(List<Integer> positions) implements Committed {
        public Refused {
            positions = List.copyOf(positions);
        }

        public boolean at(int position) {
            return positions.contains(position);
        }
    }
}
