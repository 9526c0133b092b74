package org.sakta.laboratory;

import java.util.List;
import java.util.Optional;

/** The register of laboratories. */
interface Laboratories {
    Optional<Laboratory> find(LaboratoryId id);

    /** @return whether there was none of that id */
    boolean add(Laboratory laboratory);

    /** @return whether the version before it stood */
    boolean replace(Laboratory next);

    /** In the order of their ids, after one. */
    Slice page(Optional<LaboratoryId> after, int limit);

    /** Some of them, and whether there are more. */
    record Slice(List<Laboratory> laboratories, boolean more) {
        public Slice {
            laboratories = List.copyOf(laboratories);
        }
    }
}
