package org.sakta.venue.rule;

/** How much a place may ask of those who enter. */
public enum Category {
    /** Nobody may be kept from food and medicine but those who must stay at home. */
    ESSENTIAL,
    GENERAL,
    /** Entered on a test alone: an airport, a border. */
    PCR_REQUIRED
}
