package org.sakta.tracing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sakta.notice.Alert;
import org.sakta.notice.Alert.Kind;
import org.sakta.notice.Outbox;

/** What those whom a case met are told of by themselves: once for each person, case and venue, and once if it does not hold any more. */
record ContactAlerts(Outbox outbox, InstantSource clock) {
    /** Where somebody was met who was named: at no venue. */
    static final String NAMED = "";

    private static final String CORRECTION = "correction";

    /** Empty where the person was told of that case and venue before, and it was not taken back since. */
    Optional<Alert> next(Case ill, Contact contact, String venue, Instant lastAt) {
        var id = id(ill, contact, venue);
        return outbox.has(contact.person(), id)
                ? Optional.empty()
                : Optional.of(new Alert(id, contact.person(), Kind.EXPOSURE, lastAt, clock.instant()));
    }

    /** Says that it does not hold any more. Repeated, it changes nothing. */
    void correct(Case ill, Contact contact) {
        var id = id(ill, contact, CORRECTION);
        outbox.add(new Alert(
                id, contact.person(), Kind.CORRECTION, contact.encounter().lastAt(), clock.instant()));
    }

    /** Whoever was taken back and is found again is another contact, traced at another moment; and a case that ended and stands again is told of again. */
    private static Alert.Id id(Case ill, Contact contact, String venue) {
        return Alert.Id.of(
                ill.id().value(),
                Integer.toString(ill.opening()),
                contact.person().value(),
                contact.tracedAt().toString(),
                venue);
    }
}
