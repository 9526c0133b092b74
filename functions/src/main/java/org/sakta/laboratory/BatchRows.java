package org.sakta.laboratory;

import java.util.List;
import org.sakta.shared.json.JsonValue;

/** The rows of a batch as they were sent, each still to be read. */
record BatchRows(List<JsonValue> rows) {
    /** No batch has more. */
    static final int MOST = 10_000;

    /** What may be sent at once, in bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    BatchRows {
        rows = List.copyOf(rows);
    }
}
