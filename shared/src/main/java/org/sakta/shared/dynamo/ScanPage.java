package org.sakta.shared.dynamo;

import java.util.List;
import java.util.Optional;

/** Part of all that a table holds, and the place to go on after, if there is more. */
public record ScanPage(List<Item> items, Optional<Key> last) {
    public ScanPage {
        items = List.copyOf(items);
    }
}
