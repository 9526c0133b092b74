package org.sakta.visit;

import java.time.Instant;
import org.sakta.status.Colour;
import org.sakta.trust.Initials;

/** All that staff at a door see of somebody: enough to know whom the verdict is about. */
record DoorEntry(Instant at, Direction direction, Initials initials, Colour colour, boolean admitted) {}
