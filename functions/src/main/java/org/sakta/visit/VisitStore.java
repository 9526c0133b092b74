package org.sakta.visit;

import java.time.LocalDate;
import java.util.List;
import org.sakta.venue.VenueId;

/** Keeps visits, and the figures of a venue. */
interface VisitStore {
    /** The visits of one pseudonym, as they became known. */
    List<Visit> of(Pseudonym pseudonym);

    /** Adds a visit and counts it. @return whether there was none of that number */
    boolean add(Visit visit);

    /** @return whether the visit still was open */
    boolean end(Visit ended);

    /** Counts that a visitor was turned away: once a day, however often the visitor tries. */
    void countRefusal(Pseudonym pseudonym);

    /** Figures of the days from one to another, those without any left out. */
    List<Figures> figures(VenueId venue, LocalDate from, LocalDate to);

    /**
     * What a venue learns of one day.
     *
     * @param entries how often somebody came
     * @param visitors how many came
     * @param refusals how many were turned away
     */
    record Figures(LocalDate day, long entries, long visitors, long refusals) {}
}
