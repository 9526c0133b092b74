package org.sakta.shared.dynamo;

import java.util.List;
import java.util.Optional;

/** Part of what an index holds, and the place to go on after, if there is more. */
public record IndexPage(List<Item> items, Optional<Index.Place> last) {
    public IndexPage {
        items = List.copyOf(items);
    }
}
