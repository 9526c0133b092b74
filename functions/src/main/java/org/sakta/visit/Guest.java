package org.sakta.visit;

import org.sakta.identity.PersonId;
import org.sakta.trust.Initials;

/** Who stands at a door. */
record Guest(PersonId id, Initials initials) {}
