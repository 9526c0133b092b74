package org.sakta.trust;

import java.util.Optional;

/** Where a verifier stands, which decides about passes that are bound to a place. */
public sealed interface Place {
    /** No place that passes are bound to: a checkpoint, say. */
    record Unbound() implements Place {}

    /** That place alone. */
    record At(Audience audience) implements Place {}

    /** Whichever place a pass names, if it names one: whoever scans a poster learns from it where he is. */
    record AsNamed() implements Place {}

    default boolean admits(Optional<Audience> bound) {
        return switch (this) {
            case Unbound() -> bound.isEmpty();
            case At(var here) -> bound.equals(Optional.of(here));
            case AsNamed() -> true;
        };
    }
}
