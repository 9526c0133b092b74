package org.sakta.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sakta.declaration.form.FormType;

/** What every store of venues does. */
abstract class VenueStoreContract {
    private final String organisation = "org-" + id();

    abstract VenueStore store();

    static String id() {
        var bytes = new byte[10];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Venue added() {
        return store().addIfAbsent(TestVenues.submitted(id(), organisation));
    }

    @Test
    void aVenueIsReadAsItWasWrittenInEveryState() {
        var venue = added();
        assertThat(store().find(venue.id())).contains(venue);
        var full = new VenueDetails(
                venue.details().kind(),
                venue.details().names(),
                venue.details().area(),
                venue.details().address(),
                venue.details().location(),
                venue.details().hours(),
                7,
                Optional.of(Duration.ofMinutes(25)),
                Optional.of(FormType.POPULATION));
        var why = new VenueState.Remark("Дареги туура эмес");
        for (var next : List.of(
                venue.changed(full, TestVenues.NOW.plusSeconds(1)),
                TestVenues.approved(venue),
                venue.in(new VenueState.Refused(TestVenues.NOW, why)),
                venue.in(new VenueState.Suspended(TestVenues.NOW, why)),
                venue.in(new VenueState.Closed(TestVenues.NOW)))) {
            var other = new Venue(
                    new VenueId(id()),
                    next.version(),
                    next.operator(),
                    next.country(),
                    next.registeredAt(),
                    next.details(),
                    next.state());
            store().addIfAbsent(other);
            assertThat(store().find(other.id())).contains(other);
        }
    }

    @Test
    void anIdIsTakenOnce() {
        var venue = added();
        var again = TestVenues.submitted(venue.id().value(), "another");
        assertThat(store().addIfAbsent(again)).isEqualTo(venue);
        assertThat(store().ofOperator(again.operator(), Optional.empty(), 10).venues())
                .doesNotContain(again);
    }

    @Test
    void onlyTheVersionThatStandsIsReplaced() {
        var venue = added();
        var approved = TestVenues.approved(venue);
        assertThat(store().replace(venue, approved)).isTrue();
        assertThat(store().replace(venue, venue.in(new VenueState.Closed(TestVenues.NOW))))
                .isFalse();
        assertThat(store().find(venue.id())).contains(approved);
    }

    @Test
    void aVenueStandsInOneQueueAtATime() {
        var venue = added();
        assertThat(queue(venue, VenueState.Name.SUBMITTED)).contains(venue.id());
        store().replace(venue, TestVenues.approved(venue));
        assertThat(queue(venue, VenueState.Name.SUBMITTED)).doesNotContain(venue.id());
        assertThat(queue(venue, VenueState.Name.APPROVED)).contains(venue.id());
    }

    @Test
    void anOperatorsVenuesComeInPages() {
        var all = IntStream.range(0, 7).mapToObj(i -> added().id()).toList();
        var first = store().ofOperator(new Operator(organisation), Optional.empty(), 4);
        var second = store().ofOperator(new Operator(organisation), first.last(), 4);
        assertThat(first.venues()).hasSize(4);
        assertThat(second.last()).isEmpty();
        var found = new java.util.ArrayList<>(first.venues());
        found.addAll(second.venues());
        assertThat(found).extracting(Venue::id).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void ofManyWhoReplaceAtOnceOneWins() throws Exception {
        var venue = added();
        Callable<Boolean> replacing = () -> store().replace(venue, TestVenues.approved(venue));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var won = 0;
            for (var result : threads.invokeAll(java.util.Collections.nCopies(8, replacing))) if (result.get()) won++;
            assertThat(won).isEqualTo(1);
        }
    }

    private List<VenueId> queue(Venue venue, VenueState.Name state) {
        var ids = new java.util.ArrayList<VenueId>();
        var after = Optional.<String>empty();
        do {
            var slice = store().inArea(venue.details().area(), state, after, 100);
            slice.venues().forEach(each -> ids.add(each.id()));
            after = slice.last();
        } while (after.isPresent());
        return ids;
    }
}
