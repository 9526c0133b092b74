package org.sakta.identity;

import java.util.Optional;

/** What somebody asks to be registered. */
record Registration(PersonKind kind, Optional<Relation> relation, Profile profile) {}
