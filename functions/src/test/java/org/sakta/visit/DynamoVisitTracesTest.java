package org.sakta.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sakta.area.Country;
import org.sakta.identity.PersonId;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyedHashes;
import org.sakta.shared.keys.OneWayOpener;
import org.sakta.shared.keys.OneWaySealer;
import org.sakta.testing.Engine;
import org.sakta.testing.TestClock;
import org.sakta.testing.TestKeys;
import org.sakta.venue.VenueId;
import org.sakta.visit.Visit.Way;

/** What whoever traces finds by place and time, and whose it is. */
class DynamoVisitTracesTest {
    private static final Instant NOON = Instant.parse("2096-11-26T06:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2096-11-26");

    private final TestClock clock = new TestClock(NOON.plus(Duration.ofHours(5)));
    private final TestKeys keys = new TestKeys("traces");
    private final KeyedHashes hashes = new KeyedHashes(keys, KeyPurpose.LOOKUP);
    private final Table table = new Table(Engine.dynamo(), new TableName(Engine.table("VisitTable")));
    private final VisitStore visits =
            new DynamoVisits(table, new Transactions(Engine.dynamo(), new SecureRandom()), Country.KG, clock);
    private final VisitTraces traces = new DynamoVisitTraces(table, visits, hashes, Country.KG, clock);
    private final Visitors visitors = new Visitors(hashes, new OneWaySealer(Engine.kms(), Engine.key("TracingKey")));
    private final VenueId venue = TestVisits.venue();

    private static PersonId person(int number) {
        return new PersonId("%032x".formatted(number));
    }

    private Visit came(int person, Instant in) {
        var visit = new Visit(
                visitors.at(venue, DAY, person(person)),
                1,
                in,
                Optional.empty(),
                in.plus(Duration.ofHours(1)),
                Way.VISITOR,
                Set.of());
        assertThat(visits.add(visit)).isTrue();
        return visit;
    }

    @Test
    void staysAreFoundByPlaceAndTimeAlone() {
        came(1, NOON.minusMillis(1));
        came(2, NOON);
        came(3, NOON.plusMillis(500));
        came(4, NOON.plus(Duration.ofHours(2)).plusSeconds(1));
        came(5, NOON.plus(Duration.ofHours(3)));
        assertThat(traces.begun(venue, NOON, NOON.plus(Duration.ofHours(3))))
                .extracting(TracedStay::from)
                .containsExactlyInAnyOrder(
                        NOON,
                        NOON.plusMillis(500),
                        NOON.plus(Duration.ofHours(2)).plusSeconds(1));
        assertThat(traces.begun(venue, NOON.plusMillis(500), NOON.plusMillis(501)))
                .hasSize(1);
        assertThat(traces.begun(TestVisits.venue(), NOON, NOON.plus(Duration.ofHours(3))))
                .isEmpty();
    }

    @Test
    void whoeverCheckedOutWasThereUntilThenAndAnyOtherAsLongAsUsual() {
        var left = came(1, NOON);
        visits.end(left.endedAt(NOON.plusSeconds(600)));
        came(2, NOON);
        assertThat(traces.begun(venue, NOON, NOON.plusSeconds(1)))
                .extracting(TracedStay::pseudonym, TracedStay::until)
                .containsExactlyInAnyOrder(
                        tuple(left.visitor().pseudonym().value(), NOON.plusSeconds(600)),
                        tuple(visitors.pseudonym(venue, DAY, person(2)).value(), NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void aPersonsStaysAreFoundAtOnePlaceOnOneDayAlsoAfterTheKeyWasRotated() {
        came(1, NOON);
        keys.rotate(KeyPurpose.LOOKUP);
        assertThat(traces.of(person(1), venue, DAY)).hasSize(1);
        assertThat(traces.of(person(1), venue, DAY.minusDays(1))).isEmpty();
        assertThat(traces.of(person(2), venue, DAY)).isEmpty();
    }

    @Test
    void visitsWhoseTimeHasPassedAreNotFound() {
        came(1, NOON);
        clock.pass(Duration.ofDays(21));
        assertThat(traces.begun(venue, NOON, NOON.plusSeconds(1))).isEmpty();
        assertThat(traces.of(person(1), venue, DAY)).isEmpty();
    }

    @Test
    void thePrivateHalfTellsWhoseAStayIsAndNobodyElsesPassesForIt() {
        came(1, NOON);
        came(2, NOON.plusSeconds(1));
        var opener = new StayOpener(new OneWayOpener(Engine.kms(), Engine.key("TracingKey")));
        var stays = traces.begun(venue, NOON, NOON.plusSeconds(2));
        assertThat(stays).extracting(opener::whose).containsExactly(person(1), person(2));
        var exchanged = new TracedStay(
                venue, DAY, stays.getFirst().pseudonym(), stays.getLast().sealed(), NOON, NOON.plusSeconds(1));
        assertThatThrownBy(() -> opener.whose(exchanged))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sealed for another place");
        var changed = new TracedStay(venue, DAY, stays.getFirst().pseudonym(), "c2VhbGVk", NOON, NOON.plusSeconds(1));
        assertThatThrownBy(() -> opener.whose(changed)).isInstanceOf(RuntimeException.class);
    }
}
