package org.sakta.shared.streams;

import java.util.Optional;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;

/**
 * One change of one item. It may come twice, and late: whoever acts upon it reads the item as it is now.
 *
 * @param number by which the stream knows it
 * @param image the item as it became, where the stream shows it; a stream of keys never does
 */
public record Change(SequenceNumber number, Kind kind, Key key, Optional<Item> image) {
    /** What became of the item. */
    public enum Kind {
        INSERT,
        MODIFY,
        /** Also what DynamoDB deletes because its time has passed. */
        REMOVE
    }

    /** A change's place in its shard. */
    public record SequenceNumber(String value) {
        public SequenceNumber {
            if (!value.matches("\\d{1,40}")) throw new IllegalArgumentException("not a sequence number");
        }
    }

    boolean isSaidBy(Change earlier) {
        return image.isEmpty() && kind == earlier.kind && key.equals(earlier.key);
    }
}
