package org.sakta.tracing;

import java.util.List;
import org.sakta.identity.PersonId;
import org.sakta.shared.keys.KeyedHash;
import org.sakta.shared.keys.KeyedHashes;

/** What people are called in this context's table: to be ill, or to have met somebody who is, says something of their health. */
record PersonKeys(KeyedHashes hashes) {
    String of(PersonId person) {
        return text(hashes.of("tracing", person.value()));
    }

    /** What somebody may have been called: the key may have changed since. */
    List<String> candidates(PersonId person) {
        return hashes.candidates("tracing", person.value()).stream()
                .map(PersonKeys::text)
                .toList();
    }

    private static String text(KeyedHash hash) {
        return hash.keyVersion() + "." + hash.value();
    }
}
