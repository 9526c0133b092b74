package org.sakta.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.declaration.DeclaredSymptoms.Report;
import org.sakta.declaration.MadeDeclarations.Made;
import org.sakta.declaration.form.FormType;
import org.sakta.identity.PersonId;
import org.sakta.status.Colour;
import org.sakta.status.Reason;
import org.sakta.status.RuleSetId;
import org.sakta.status.Status;
import org.sakta.trust.Initials;
import org.sakta.venue.TestVenues;
import org.sakta.venue.Venue;
import org.sakta.visit.Judging.Judgement;

class JudgingTest {
    private static final Instant NOW = Instant.parse("2096-11-26T05:00:00Z");
    private static final Guest GUEST = new Guest(new PersonId("00112233445566778899aabbccddeeff"), new Initials("АТ"));
    private static final Report FEVER = new Report(GUEST.id(), "a.1", NOW.plusMillis(300));

    private final List<Instant> askedAt = new ArrayList<>();
    private Optional<Made> made = Optional.empty();
    private final Judging judging = new Judging(
            (person, at, declared) -> {
                askedAt.add(at);
                return status(declared.isPresent() ? Colour.RED : Colour.BLUE);
            },
            (person, type, at) -> made);

    private static Status status(Colour colour) {
        var reason = new Reason(Reason.Ground.DECISION, colour, Optional.empty(), Optional.empty());
        return new Status(
                new RuleSetId("kg-2021-07"), NOW, colour, List.of(reason), Optional.empty(), Optional.empty());
    }

    private static Venue asking(Optional<FormType> declaration) {
        var names = TestVenues.details("pharmacy").names();
        var details = TestVenues.details("pharmacy", names, declaration);
        return TestVenues.submitted("00112233445566778899", "pharmacies", details);
    }

    @Test
    void whoDidNotDeclareWhatTheVenueAsksForIsToldTo() {
        assertThat(judging.arrival(asking(Optional.of(FormType.POPULATION)), GUEST, NOW))
                .isEqualTo(new Judgement.DeclarationNeeded(FormType.POPULATION));
        assertThat(askedAt).isEmpty();
    }

    @Test
    void aVenueThatAsksForNothingLooksAtNoDeclaration() {
        made = Optional.of(new Made(Optional.of(FEVER)));
        assertThat(colour(asking(Optional.empty()))).isEqualTo(Colour.BLUE);
    }

    @Test
    void symptomsThatWereDeclaredThisMomentCountAtOnce() {
        made = Optional.of(new Made(Optional.of(FEVER)));
        assertThat(colour(asking(Optional.of(FormType.POPULATION)))).isEqualTo(Colour.RED);
        assertThat(askedAt).as("they began after the scan").containsExactly(FEVER.declaredAt());
    }

    @Test
    void whoDeclaredNoneIsJudgedByWhatIsKnown() {
        made = Optional.of(new Made(Optional.empty()));
        assertThat(colour(asking(Optional.of(FormType.POPULATION)))).isEqualTo(Colour.BLUE);
        assertThat(askedAt).containsExactly(NOW);
    }

    private Colour colour(Venue venue) {
        return ((Judgement.Judged) judging.arrival(venue, GUEST, NOW))
                .admission()
                .colour();
    }
}
