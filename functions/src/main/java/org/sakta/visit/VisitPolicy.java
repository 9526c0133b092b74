package org.sakta.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.Supplier;
import org.sakta.area.Country;
import org.sakta.policy.DatedPolicy;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Reader;

/**
 * The numbers around visits from a day on ({@code policies/<jurisdiction>/visits.json}).
 *
 * @param kept how long a visit is kept
 * @param figuresKept how long a venue's figures are kept
 * @param doorShows how long the door sees a verdict
 * @param passValid how long a status pass is valid
 * @param offlineWithin within what time an entrance that was offline tells whom it scanned
 * @param clockTolerance by how much an entrance's clock may be wrong
 */
record VisitPolicy(
        Period kept,
        Period figuresKept,
        Duration doorShows,
        Duration passValid,
        Duration offlineWithin,
        Duration clockTolerance) {
    private static final int LONGEST = 3650;
    private static final DatedPolicy<VisitPolicy> POLICY = new DatedPolicy<>("visits.json", VisitPolicy::period);

    /** The one in force on that day; the first also holds for the time before it. */
    static VisitPolicy of(Country country, LocalDate on) {
        return POLICY.of(country, on);
    }

    private static Supplier<VisitPolicy> period(Fields period) {
        var kept = period.required("visitKeptDays", Reader.integer(1, LONGEST));
        var figures = period.required("figuresKeptDays", Reader.integer(1, LONGEST));
        var door = period.required("doorShowsSeconds", Reader.integer(10, 3600));
        var pass = period.required("passValidSeconds", Reader.integer(30, 3600));
        var offline = period.required("offlineWithinHours", Reader.integer(1, 336));
        var clock = period.required("clockToleranceSeconds", Reader.integer(1, 3600));
        return () -> new VisitPolicy(
                Period.ofDays(kept.get()),
                Period.ofDays(figures.get()),
                Duration.ofSeconds(door.get()),
                Duration.ofSeconds(pass.get()),
                Duration.ofHours(offline.get()),
                Duration.ofSeconds(clock.get()));
    }
}
