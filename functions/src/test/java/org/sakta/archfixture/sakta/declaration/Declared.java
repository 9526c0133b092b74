package org.sakta.archfixture.sakta.declaration;

import java.time.Instant;
import java.util.Optional;
import org.sakta.archfixture.sakta.shared.KnowsAContext;

/** A rule that asks the clock instead of being told. */
public record Declared(Optional<KnowsAContext> kernel) {
    public Instant at() {
        return Instant.now();
    }
}
