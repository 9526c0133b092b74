package org.sakta.tracing;

import org.sakta.venue.VenueId;

/** Where a case says to have been, and when. */
record Place(VenueId venue, Span stay) {}
