package org.sakta.visit;

import java.time.LocalDate;
import org.sakta.venue.VenueId;

/**
 * What a visitor is called at one venue on one day, and nowhere else: nobody can tell that two of them are one person without the
 * key and the person's id.
 */
record Pseudonym(VenueId venue, LocalDate day, String value) {}
