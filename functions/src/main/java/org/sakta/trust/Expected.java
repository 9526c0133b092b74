package org.sakta.trust;

import java.util.Map;
import java.util.Set;

/**
 * What a verifier lets in: which kinds, each at which place. A pass bound to a place counts at that place alone, and a place that asks for bound passes
 * takes no other.
 */
public record Expected(Map<PassKind, Place> kinds, Set<Country> countries) {
    public Expected {
        kinds = Map.copyOf(kinds);
        countries = Set.copyOf(countries);
    }

    /** Declarations, as every checkpoint of these countries takes them. */
    public static Expected declarations(Set<Country> countries) {
        return new Expected(Map.of(PassKind.DECLARATION, new Place.Unbound()), countries);
    }
}
