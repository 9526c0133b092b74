package org.sakta.laboratory;

import java.util.List;
import java.util.Optional;

/**
 * What became of one row of a batch.
 *
 * @param row its number in the batch, from 1
 * @param errors why it was rejected
 */
record RowOutcome(int row, Verdict verdict, Optional<ResultId> result, List<Defect> errors) {
    enum Verdict {
        ACCEPTED,
        /** Received before, just so. */
        DUPLICATE,
        REJECTED
    }

    /** @param pointer JSON pointer into the row; empty for the row as a whole */
    record Defect(String pointer, String code, List<String> arguments) {
        Defect {
            arguments = List.copyOf(arguments);
        }
    }

    RowOutcome {
        errors = List.copyOf(errors);
    }

    static RowOutcome rejected(int row, String pointer, String code) {
        return new RowOutcome(row, Verdict.REJECTED, Optional.empty(), List.of(new Defect(pointer, code, List.of())));
    }
}
