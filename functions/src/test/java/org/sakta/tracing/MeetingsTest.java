package org.sakta.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sakta.area.Country;
import org.sakta.identity.PersonId;
import org.sakta.status.EvidenceId;
import org.sakta.tracing.Encounter.Nearness;
import org.sakta.venue.VenueId;
import org.sakta.visit.TracedStay;
import org.sakta.visit.VisitTraces;

/** A case that was at one place for an hour, and others who came and went. */
class MeetingsTest {
    private static final VenueId CINEMA = new VenueId("0123456789abcdef0123");
    private static final VenueId ELSEWHERE = new VenueId("0123456789abcdef9999");
    private static final Instant NOON = Instant.parse("2026-11-24T06:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");
    private static final PersonId ILL = new PersonId("0".repeat(32));

    private final List<TracedStay> stays = new ArrayList<>();
    private final List<TracedStay> own = new ArrayList<>();

    /** Visits in a list; of a person it knows the case's own. */
    private record Listed(List<TracedStay> all, List<TracedStay> own) implements VisitTraces {
        @Override
        public List<TracedStay> of(PersonId person, VenueId venue, LocalDate day) {
            return own.stream()
                    .filter(stay -> person.equals(ILL)
                            && stay.venue().equals(venue)
                            && stay.day().equals(day))
                    .toList();
        }

        @Override
        public List<TracedStay> begun(VenueId venue, Instant from, Instant before) {
            return all.stream()
                    .filter(stay -> stay.venue().equals(venue)
                            && !stay.from().isBefore(from)
                            && stay.from().isBefore(before))
                    .toList();
        }
    }

    private static Case ill() {
        return Case.opened(
                CaseId.openedBy(new EvidenceId(EvidenceId.Source.LABORATORY, "r")),
                ILL,
                Stores.AREA,
                NOON.plusSeconds(86_400),
                NOW);
    }

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }

    private static Place place(int from, int until) {
        return new Place(CINEMA, new Span(at(from), at(until)));
    }

    private static TracedStay stay(VenueId venue, String visitor, int from, int until) {
        return new TracedStay(venue, Country.KG.today(at(from)), visitor, "", at(from), at(until));
    }

    private void came(String visitor, int from, int until) {
        stays.add(stay(CINEMA, visitor, from, until));
    }

    private Map<String, Nearness> met(Place place) {
        return new Meetings(new Listed(stays, own), Country.KG, InstantSource.fixed(NOW))
                .at(place, ill()).stream()
                        .collect(Collectors.toMap(
                                met -> met.stay().pseudonym(),
                                met -> met.encounter().nearness()));
    }

    @Test
    void whoeverWasThereLongEnoughIsMet() {
        came("close", 30, 90);
        came("casual", 50, 90);
        came("passing", 55, 58);
        came("later", 80, 90);
        came("longGone", -200, -100);
        stays.add(stay(ELSEWHERE, "elsewhere", 0, 60));
        assertThat(met(place(0, 60)))
                .isEqualTo(Map.of("close", Nearness.CLOSE, "casual", Nearness.CASUAL, "later", Nearness.CASUAL));
    }

    @Test
    void theCasesOwnVisitCountsInsteadOfWhatItToldAndIsNobodyElses() {
        own.add(stay(CINEMA, "ill", 20, 40));
        came("ill", 20, 40);
        came("afterwards", 45, 60);
        assertThat(met(place(0, 60))).isEqualTo(Map.of("afterwards", Nearness.CASUAL));
    }

    @Test
    void whoeverStillIsThereHasBeenThereUntilNow() {
        int now = Math.toIntExact(Duration.between(NOON, NOW).toMinutes());
        came("inside", now - 12, now + 100);
        own.add(stay(CINEMA, "ill", now - 30, now + 100));
        assertThat(met(place(now - 60, now))).isEqualTo(Map.of("inside", Nearness.CASUAL));
    }

    @Test
    void whoWasThereBeforeTheCaseWasInfectiousWasNotMet() {
        int daysBefore = -5 * 24 * 60;
        came("before", daysBefore, daysBefore + 60);
        assertThat(met(place(daysBefore, daysBefore + 60))).isEmpty();
    }

    @Test
    void whoLeftAtOnceWasThereForAMoment() {
        came("moment", 70, 70);
        assertThat(met(place(0, 60))).isEqualTo(Map.of("moment", Nearness.CASUAL));
    }

    private record Came(int visitor, int from, int minutes) {}

    @Provide
    Arbitrary<List<Came>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(-600, 600),
                        Arbitraries.integers().between(0, 700))
                .as(Came::new)
                .list()
                .ofMaxSize(60);
    }

    /** By looking at everybody. */
    @Property(tries = 300)
    void nobodyIsMissedAndNobodyIsMadeUp(@ForAll("days") List<Came> day) {
        stays.clear();
        own.clear();
        day.forEach(came -> came("v" + came.visitor(), came.from(), came.from() + came.minutes()));
        var rule = TracingPolicy.of(Country.KG, NOON).encounters();
        var expected =
                stays.stream().collect(Collectors.groupingBy(stay -> stay.day() + stay.pseudonym())).values().stream()
                        .map(all -> rule.between(List.of(place(0, 60).stay()), spans(all))
                                .map(Encounter::nearness))
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList();
        assertThat(new Meetings(new Listed(stays, own), Country.KG, InstantSource.fixed(NOW)).at(place(0, 60), ill()))
                .extracting(met -> met.encounter().nearness())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<Span> spans(List<TracedStay> all) {
        return all.stream()
                .map(stay -> new Span(
                        stay.from(),
                        stay.until().isAfter(stay.from())
                                ? stay.until()
                                : stay.from().plusMillis(1)))
                .toList();
    }
}
