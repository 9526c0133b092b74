package org.sakta.visit;

import java.time.Instant;
import java.util.Optional;
import org.sakta.declaration.DeclaredSymptoms.Report;
import org.sakta.declaration.MadeDeclarations;
import org.sakta.declaration.form.FormType;
import org.sakta.status.Statuses;
import org.sakta.venue.Venue;
import org.sakta.venue.rule.Admission;

/** Whether a venue lets somebody in. */
record Judging(Statuses statuses, MadeDeclarations declarations) {
    /** What is to be said at the door. */
    sealed interface Judgement {
        record Judged(Admission admission) implements Judgement {}

        /** The venue asks for a declaration that the guest has not made. */
        record DeclarationNeeded(FormType type) implements Judgement {}
    }

    /** Symptoms that the guest has declared count at once, however long it takes until they are evidence. */
    Judgement arrival(Venue venue, Guest guest, Instant now) {
        return venue.declaration(now)
                .map(type -> declarations
                        .inForce(guest.id(), type, now)
                        .<Judgement>map(made -> new Judgement.Judged(admission(venue, guest, now, made.symptoms())))
                        .orElseGet(() -> new Judgement.DeclarationNeeded(type)))
                .orElseGet(() -> new Judgement.Judged(admission(venue, guest, now)));
    }

    Admission admission(Venue venue, Guest guest, Instant now) {
        return admission(venue, guest, now, Optional.empty());
    }

    private Admission admission(Venue venue, Guest guest, Instant now, Optional<Report> declared) {
        var at = declared.map(Report::declaredAt).filter(now::isBefore).orElse(now);
        return venue.admission(at).judge(statuses.of(guest.id(), at, declared));
    }
}
