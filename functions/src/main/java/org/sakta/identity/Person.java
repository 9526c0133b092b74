package org.sakta.identity;

import java.time.Instant;

/** A person's record at one version. */
public record Person(PersonId id, int version, PersonKind kind, Profile profile, Instant changedAt) {
    static final int FIRST_VERSION = 1;

    Person changedTo(Profile next, Instant at) {
        return new Person(id, version + 1, kind, next, at);
    }
}
