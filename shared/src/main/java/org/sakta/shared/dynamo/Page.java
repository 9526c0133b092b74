package org.sakta.shared.dynamo;

import java.util.List;
import java.util.Optional;

/** Part of a query's items, and the sort key to go on after, if there are more. */
public record Page(List<Item> items, Optional<String> lastSortKey) {
    public Page {
        items = List.copyOf(items);
    }
}
