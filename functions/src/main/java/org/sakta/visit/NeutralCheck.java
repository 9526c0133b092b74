package org.sakta.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.area.Country;
import org.sakta.pass.PassChecks;
import org.sakta.shared.http.Caller;
import org.sakta.status.Colour;
import org.sakta.status.Statuses;
import org.sakta.trust.PassKind;
import org.sakta.trust.Place;
import org.sakta.trust.Verdict;
import org.sakta.venue.rule.Admission;
import org.sakta.venue.rule.Category;
import org.sakta.venue.rule.CategoryRule;
import org.sakta.venue.rule.VenueRules;

/** Somebody scans a neutral poster to learn beforehand where they would be let in. It is at no venue, and nothing is written down. */
record NeutralCheck(PassChecks passes, Guests guests, Statuses statuses, Country country, InstantSource clock) {
    private static final Map<PassKind, Place> NEUTRAL = Map.of(PassKind.NEUTRAL_POSTER, new Place.Unbound());

    /** What came of it. */
    sealed interface Outcome {
        record Checked(Colour colour, Optional<Instant> until, List<Entrance> entrances) implements Outcome {
            /** What places of a category would say. */
            record Entrance(Category category, Admission admission) {}
        }

        /** No neutral poster of this deployment. */
        record NoNeutralPoster() implements Outcome {}

        record OldPoster() implements Outcome {}

        record RegisterFirst() implements Outcome {}
    }

    Outcome check(Caller caller, String poster) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return switch (passes.check(poster, NEUTRAL, now)) {
            case Verdict.Valid valid ->
                guests.of(caller).map(guest -> checked(guest, now)).orElseGet(Outcome.RegisterFirst::new);
            case Verdict.Expired expired -> new Outcome.OldPoster();
            case Verdict.Revoked revoked -> new Outcome.OldPoster();
            case Verdict.NotYetValid early -> new Outcome.OldPoster();
            case Verdict.WrongKind wrong -> new Outcome.NoNeutralPoster();
            case Verdict.WrongCountry wrong -> new Outcome.NoNeutralPoster();
            case Verdict.WrongAudience wrong -> new Outcome.NoNeutralPoster();
            case Verdict.Forged forged -> new Outcome.NoNeutralPoster();
            case Verdict.UnknownKey unknown -> new Outcome.NoNeutralPoster();
            case Verdict.OutOfDate old -> new Outcome.NoNeutralPoster();
        };
    }

    private Outcome checked(Guest guest, Instant now) {
        var status = statuses.of(guest.id(), now, Optional.empty());
        var entrances = VenueRules.of(country, country.today(now)).categories().values().stream()
                .sorted(Comparator.comparing(CategoryRule::category))
                .map(rule -> new Outcome.Checked.Entrance(rule.category(), rule.judge(status)))
                .toList();
        return new Outcome.Checked(status.colour(), status.until(), entrances);
    }
}
