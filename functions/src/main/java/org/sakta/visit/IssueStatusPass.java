package org.sakta.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.sakta.declaration.form.FormType;
import org.sakta.pass.Pass;
import org.sakta.pass.PassSigner;
import org.sakta.shared.http.Caller;
import org.sakta.trust.Country;
import org.sakta.trust.PassClaims;
import org.sakta.trust.PassContent;
import org.sakta.trust.PassId;
import org.sakta.venue.Venue;
import org.sakta.venue.rule.Admission;
import org.sakta.venue.rule.StatusDetail;
import org.sakta.visit.Judging.Judgement;
import org.sakta.visit.PosterReading.Reading;

/**
 * Gives a visitor who has scanned a venue's poster a pass to show at that door. It is good there alone, for some minutes, and once: a picture of it, or the pass
 * of somebody else, lets nobody in.
 */
final class IssueStatusPass {
    /** What came of it. */
    sealed interface Outcome {
        record Issued(Venue venue, Admission admission, Pass pass) implements Outcome {}

        record NoPoster() implements Outcome {}

        record NeutralPoster() implements Outcome {}

        record OldPoster() implements Outcome {}

        record NotOpen() implements Outcome {}

        record RegisterFirst() implements Outcome {}

        record DeclarationNeeded(FormType type) implements Outcome {}
    }

    private final PosterReading posters;
    private final Guests guests;
    private final Judging judging;
    private final Visitors visitors;
    private final TicketStore tickets;
    private final PassSigner signer;
    private final Supplier<PassId> ids;
    private final InstantSource clock;

    IssueStatusPass(
            PosterReading posters,
            Guests guests,
            Judging judging,
            Visitors visitors,
            TicketStore tickets,
            PassSigner signer,
            Supplier<PassId> ids,
            InstantSource clock) {
        this.posters = posters;
        this.guests = guests;
        this.judging = judging;
        this.visitors = visitors;
        this.tickets = tickets;
        this.signer = signer;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param direction who leaves needs no declaration, and may do so at any hour */
    Outcome issue(Caller caller, String poster, Direction direction) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return switch (posters.read(poster, direction == Direction.OUT, now)) {
            case Reading.At(var venue) ->
                guests.of(caller)
                        .map(guest -> switch (direction) {
                            case IN -> arriving(venue, guest, now);
                            case OUT -> issued(venue, guest, judging.admission(venue, guest, now), now);
                        })
                        .orElseGet(Outcome.RegisterFirst::new);
            case Reading.NoPoster() -> new Outcome.NoPoster();
            case Reading.NeutralPoster() -> new Outcome.NeutralPoster();
            case Reading.OldPoster() -> new Outcome.OldPoster();
            case Reading.NotOpen(var venue) -> new Outcome.NotOpen();
        };
    }

    private Outcome arriving(Venue venue, Guest guest, Instant now) {
        return switch (judging.arrival(venue, guest, now)) {
            case Judgement.DeclarationNeeded(var type) -> new Outcome.DeclarationNeeded(type);
            case Judgement.Judged(var admission) -> issued(venue, guest, admission, now);
        };
    }

    /** Whom it is for is kept beyond its term: an entrance that is offline tells later whom it scanned. */
    private Outcome issued(Venue venue, Guest guest, Admission admission, Instant now) {
        var today = venue.country().today(now);
        var policy = VisitPolicy.of(venue.country(), today);
        var until = now.plus(policy.passValid());
        var id = ids.get();
        tickets.keep(
                id,
                new Ticket(
                        visitors.at(venue.id(), today, guest.id()),
                        visitors.pseudonym(venue.id(), today.minusDays(1), guest.id())),
                until.plus(policy.offlineWithin()));
        var claims = new PassClaims(
                new Country(venue.country().name().toUpperCase(Locale.ROOT)),
                PassContent.statusOf(
                        guest.initials(), StatusDetail.of(admission).toDetail()),
                now,
                until,
                id,
                Optional.of(venue.id().audience()));
        return new Outcome.Issued(venue, admission, signer.sign(claims));
    }
}
