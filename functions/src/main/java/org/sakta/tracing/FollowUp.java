package org.sakta.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.sakta.area.Country;

/**
 * How somebody who was exposed is looked after, day by day, until the time is over in which the disease shows. Another exposure begins it anew. It is worked out when it is
 * asked for, from what is known then: nothing of it is kept.
 *
 * @param until its last day
 * @param lastNewsOn the last day on which the contact was heard of: declared, or was reached
 * @param symptomsAt of the latest symptoms since the exposure, whoever told of them
 */
record FollowUp(
        Contact contact, State state, LocalDate until, Optional<LocalDate> lastNewsOn, Optional<Instant> symptomsAt) {
    /** What is to be done, the most urgent first. */
    enum State {
        /** Has symptoms: to be tested, and seen by a doctor. */
        SYMPTOMATIC,
        /** Nothing was heard for too long: to be looked for. */
        LOST,
        /** Nothing was heard today: to be called. */
        DUE,
        /** Was heard of today. */
        HEARD,
        /** The time is over. */
        ENDED
    }

    /**
     * Empty for whoever was only in passing.
     *
     * @param declaredAt the contact's latest declaration
     * @param symptomsAt the latest evidence of symptoms
     */
    static Optional<FollowUp> of(
            Contact contact,
            Optional<Instant> declaredAt,
            Optional<Instant> symptomsAt,
            TracingPolicy policy,
            Country country,
            Instant now) {
        return contact.exposedAt().map(exposedAt -> {
            var until = country.today(exposedAt).plus(policy.followed());
            var reached = contact.call()
                    .filter(call -> call.found() != Contact.Call.Found.NOT_REACHED)
                    .map(Contact.Call::at);
            var lastNews = Stream.concat(declaredAt.stream(), reached.stream())
                    .filter(at -> !at.isBefore(exposedAt))
                    .max(Instant::compareTo)
                    .map(country::today);
            var symptoms = symptomsAt.filter(at -> !at.isBefore(exposedAt));
            var state = state(contact, until, lastNews, symptoms.isPresent(), policy, country, now);
            return new FollowUp(contact, state, until, lastNews, symptoms);
        });
    }

    private static State state(
            Contact contact,
            LocalDate until,
            Optional<LocalDate> lastNews,
            boolean hasSymptoms,
            TracingPolicy policy,
            Country country,
            Instant now) {
        var today = country.today(now);
        if (today.isAfter(until)) return State.ENDED;
        if (hasSymptoms) return State.SYMPTOMATIC;
        if (lastNews.filter(today::equals).isPresent()) return State.HEARD;
        var known = lastNews.orElseGet(() -> country.today(contact.tracedAt()));
        return known.plusDays(policy.lostAfter()).isBefore(today) ? State.LOST : State.DUE;
    }
}
