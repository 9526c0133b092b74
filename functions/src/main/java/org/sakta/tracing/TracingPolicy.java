package org.sakta.tracing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.Supplier;
import org.sakta.area.Country;
import org.sakta.policy.DatedPolicy;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Reader;

/**
 * The numbers around tracing from a day on ({@code policies/<jurisdiction>/tracing.json}).
 *
 * @param infectiousBefore from how long before the onset, or before the sample of whoever had none, a case may infect
 * @param infectiousAfter until how long after it
 * @param onsetDaysBefore how many days before the first positive sample symptoms may have begun
 * @param longestStay how far back an arrival may lie of whoever still is there
 * @param oneCase within what time after the first positive sample another belongs to the same case
 * @param transportRows up to how many rows from a case somebody in a vehicle is a contact
 * @param followed how long a contact is looked after, from the last time that it met the case
 * @param lostAfter after how many days without news a contact is lost
 * @param largest how many contacts one epidemiologist may approve of another's tracing
 * @param kept how long a case, its contacts and what was traced are kept after the case was opened
 */
record TracingPolicy(
        Period infectiousBefore,
        Period infectiousAfter,
        int onsetDaysBefore,
        EncounterRule encounters,
        Duration longestStay,
        Duration oneCase,
        int transportRows,
        Period followed,
        int lostAfter,
        int largest,
        Period kept) {
    private static final int LONGEST = 3650;
    private static final DatedPolicy<TracingPolicy> POLICY = new DatedPolicy<>("tracing.json", TracingPolicy::period);

    /** The one in force on that day; the first also holds for the time before it. */
    static TracingPolicy of(Country country, LocalDate on) {
        return POLICY.of(country, on);
    }

    static TracingPolicy of(Country country, Instant at) {
        return of(country, country.today(at));
    }

    /** When somebody may infect whose illness began, or whose sample was taken, on that day: whole days there. */
    Span infectious(Country country, LocalDate day) {
        return new Span(
                day.minus(infectiousBefore).atStartOfDay(country.zone()).toInstant(),
                day.plus(infectiousAfter)
                        .plusDays(1)
                        .atStartOfDay(country.zone())
                        .toInstant());
    }

    private static Supplier<TracingPolicy> period(Fields period) {
        var before = period.required("infectiousDaysBefore", Reader.integer(0, LONGEST));
        var after = period.required("infectiousDaysAfter", Reader.integer(0, LONGEST));
        var onset = period.required("onsetDaysBeforeSample", Reader.integer(1, LONGEST));
        var close = period.required("closeMinutes", Reader.integer(1, 1440));
        var casual = period.required("casualMinutes", Reader.integer(1, 1440));
        var linger = period.required("lingerMinutes", Reader.integer(0, 1440));
        var summed = period.required("timesAreSummed", Reader.yesOrNo());
        var longestStay = period.required("longestStayHours", Reader.integer(1, 48));
        var oneCase = period.required("oneCaseDays", Reader.integer(1, LONGEST));
        var rows = period.required("transportRows", Reader.integer(0, 99));
        var followed = period.required("followedDays", Reader.integer(1, LONGEST));
        var lost = period.required("lostAfterDays", Reader.integer(1, LONGEST));
        var largest = period.required("largestApproval", Reader.integer(1, 1_000_000));
        var kept = period.required("caseKeptDays", Reader.integer(1, LONGEST));
        return () -> new TracingPolicy(
                Period.ofDays(before.get()),
                Period.ofDays(after.get()),
                onset.get(),
                new EncounterRule(
                        Duration.ofMinutes(close.get()),
                        Duration.ofMinutes(casual.get()),
                        Duration.ofMinutes(linger.get()),
                        summed.get()),
                Duration.ofHours(longestStay.get()),
                Duration.ofDays(oneCase.get()),
                rows.get(),
                Period.ofDays(followed.get()),
                lost.get(),
                largest.get(),
                Period.ofDays(kept.get()));
    }
}
