package org.sakta.trust;

import java.util.Optional;
import java.util.Set;

/** What a verifier lets in. A pass bound to a place counts at that place alone, and a place that asks for bound passes takes no other. */
public record Expected(Set<PassKind> kinds, Set<Country> countries, Optional<Audience> audience) {
    public Expected {
        kinds = Set.copyOf(kinds);
        countries = Set.copyOf(countries);
    }
}
