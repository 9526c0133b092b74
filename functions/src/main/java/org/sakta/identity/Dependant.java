package org.sakta.identity;

import java.time.Instant;

/** Somebody for whom another person acts. */
public record Dependant(PersonId id, Relation relation, Instant since) {}
