package org.sakta.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sakta.declaration.Declaring;
import org.sakta.declaration.Receipt;
import org.sakta.declaration.Submission;
import org.sakta.declaration.form.FormType;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.FieldError;
import org.sakta.venue.Venue;
import org.sakta.venue.rule.Admission;
import org.sakta.visit.Judging.Judgement;
import org.sakta.visit.PosterReading.Reading;

/** A visitor scans the poster at a venue's door, coming or going, and declares with the same scan what the venue asks for. */
final class VisitorScan {
    /** What came of it. */
    sealed interface Outcome {
        /** Let in or turned away, which the door sees for a while. */
        record Judged(
                Venue venue, Admission admission, Instant at, Instant doorSeesUntil, Optional<Receipt> declaration)
                implements Outcome {}

        record Left(Venue venue, Visit visit) implements Outcome {}

        record NoPoster() implements Outcome {}

        record NeutralPoster() implements Outcome {}

        record OldPoster() implements Outcome {}

        record NotOpen() implements Outcome {}

        record RegisterFirst() implements Outcome {}

        record DeclarationNeeded(FormType type) implements Outcome {}

        /** The venue asks for another declaration than the one that came along, or for none. */
        record DeclarationNotAsked() implements Outcome {}

        /** The declaration that came along cannot be taken. */
        record DeclarationLacking(List<FieldError> errors) implements Outcome {}

        /** The declaration was changed elsewhere at the same time. */
        record Busy() implements Outcome {}

        /** Whoever did not come cannot go. */
        record NotInside() implements Outcome {}
    }

    private final PosterReading posters;
    private final Guests guests;
    private final Declaring declaring;
    private final Judging judging;
    private final Arrivals arrivals;
    private final Visitors visitors;
    private final VisitStore visits;
    private final DoorStore door;
    private final InstantSource clock;

    VisitorScan(
            PosterReading posters,
            Guests guests,
            Declaring declaring,
            Judging judging,
            Arrivals arrivals,
            Visitors visitors,
            VisitStore visits,
            DoorStore door,
            InstantSource clock) {
        this.posters = posters;
        this.guests = guests;
        this.declaring = declaring;
        this.judging = judging;
        this.arrivals = arrivals;
        this.visitors = visitors;
        this.visits = visits;
        this.door = door;
        this.clock = clock;
    }

    /** @param submission the declaration that comes along, of whoever comes in */
    Outcome scan(Caller caller, String poster, Direction direction, Optional<Submission> submission) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return switch (posters.read(poster, direction == Direction.OUT, now)) {
            case Reading.At(var venue) ->
                guests.of(caller)
                        .map(guest -> switch (direction) {
                            case IN ->
                                submission
                                        .map(declared -> declareAndEnter(venue, guest, caller, declared, now))
                                        .orElseGet(() -> enter(venue, guest, now, Optional.empty()));
                            case OUT -> leave(venue, guest, now);
                        })
                        .orElseGet(Outcome.RegisterFirst::new);
            case Reading.NoPoster() -> new Outcome.NoPoster();
            case Reading.NeutralPoster() -> new Outcome.NeutralPoster();
            case Reading.OldPoster() -> new Outcome.OldPoster();
            case Reading.NotOpen(var venue) -> new Outcome.NotOpen();
        };
    }

    /** The declaration stands by itself: a request that died after it goes on from there when it is repeated. */
    private Outcome declareAndEnter(Venue venue, Guest guest, Caller caller, Submission submission, Instant now) {
        var type = submission.form().type();
        if (venue.declaration(now).filter(type::equals).isEmpty()) return new Outcome.DeclarationNotAsked();
        return switch (declaring.declare(caller, submission)) {
            case Declaring.Outcome.Received(var receipt) -> enter(venue, guest, now, Optional.of(receipt));
            case Declaring.Outcome.RegisterFirst() -> new Outcome.RegisterFirst();
            case Declaring.Outcome.Lacking(var errors) -> new Outcome.DeclarationLacking(errors);
            case Declaring.Outcome.Busy() -> new Outcome.Busy();
        };
    }

    private Outcome enter(Venue venue, Guest guest, Instant now, Optional<Receipt> receipt) {
        return switch (judging.arrival(venue, guest, now)) {
            case Judgement.DeclarationNeeded(var type) -> new Outcome.DeclarationNeeded(type);
            case Judgement.Judged(var admission) -> judged(venue, guest, admission, now, receipt);
        };
    }

    private Outcome judged(Venue venue, Guest guest, Admission admission, Instant now, Optional<Receipt> receipt) {
        var today = venue.country().today(now);
        if (admission.isAdmitted()) {
            var visitor = visitors.at(venue.id(), today, guest.id());
            arrivals.in(venue, visitor, now, Visit.Way.VISITOR, Set.of());
        } else visits.countRefusal(visitors.pseudonym(venue.id(), today, guest.id()));
        var until = now.plus(VisitPolicy.of(venue.country(), today).doorShows());
        var entry = new DoorEntry(now, Direction.IN, guest.initials(), admission.colour(), admission.isAdmitted());
        door.show(venue.id(), entry, until);
        return new Outcome.Judged(venue, admission, now, until, receipt);
    }

    private Outcome leave(Venue venue, Guest guest, Instant now) {
        var today = venue.country().today(now);
        var pseudonyms =
                Stream.of(today, today.minusDays(1)).map(day -> visitors.pseudonym(venue.id(), day, guest.id()));
        return arrivals.out(pseudonyms, now)
                .<Outcome>map(visit -> new Outcome.Left(venue, visit))
                .orElseGet(Outcome.NotInside::new);
    }
}
