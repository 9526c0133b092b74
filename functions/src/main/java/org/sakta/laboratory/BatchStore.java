package org.sakta.laboratory;

import java.time.Instant;
import java.util.List;
import org.sakta.shared.jobs.JobId;
import org.sakta.shared.json.JsonValue;

/** Keeps the rows of batches until they are worked on, and what became of each. Rows are kept in blocks, numbered from 0. */
interface BatchStore {
    /** The rows of one block. */
    int BLOCK = 25;

    void keep(JobId batch, int block, List<JsonValue> rows, Instant until);

    List<JsonValue> rows(JobId batch, int block);

    /** @return what became of the block's rows so far: this, or as much as was told of them before */
    List<RowOutcome> tell(JobId batch, int block, List<RowOutcome> outcomes, Instant until);

    /** What became of a block's rows, as far as they were worked on. */
    List<RowOutcome> outcomes(JobId batch, int block);
}
