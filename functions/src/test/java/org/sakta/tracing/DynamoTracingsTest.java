package org.sakta.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sakta.audit.Access;
import org.sakta.audit.Actor;
import org.sakta.audit.Chain;
import org.sakta.audit.Deed;
import org.sakta.audit.Purpose;
import org.sakta.shared.http.Role;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobOwner;
import org.sakta.tracing.Encounter.Nearness;
import org.sakta.visit.TracedStay;

class DynamoTracingsTest {
    private final Stores stores = new Stores();
    private final Case ill = stores.opened(Stores.person());
    private final TracingId tracing = TracingId.of(ill);
    private final Actor actor = new Actor("subject", Role.EPIDEMIOLOGIST, Optional.of("sanepid"));
    private final Access access = new Access(
            Chain.ofPerson(ill.person().value()),
            actor,
            Deed.TRACING_APPROVED,
            Purpose.CONTACT_TRACING,
            Optional.empty(),
            Stores.NOW);

    private static Met met(String visitor, Nearness nearness) {
        return new Met(
                new TracedStay(
                        Stores.venue(),
                        LocalDate.parse("2096-11-25"),
                        "1." + visitor,
                        "c2VhbGVk",
                        Stores.NOW.minusSeconds(3600),
                        Stores.NOW),
                new Encounter(nearness, Stores.NOW));
    }

    private Job telling() {
        return Job.planned(
                tracing.approval(), TellContacts.KIND, new JobOwner("subject"), Stores.NOW, Duration.ofDays(30));
    }

    private void keep(int place, Met... met) {
        stores.tracings.keep(tracing, place, List.of(met), Stores.NOW.plusSeconds(86_400));
    }

    @Test
    void thoseWhoWereMetAreKeptOnceHoweverOftenTheyAreTold() {
        keep(0, met("a", Nearness.CLOSE), met("b", Nearness.CASUAL), met("c", Nearness.CASUAL));
        keep(0, met("a", Nearness.CLOSE), met("b", Nearness.CASUAL), met("c", Nearness.CASUAL));
        assertThat(stores.tracings.met(tracing, Optional.empty(), 10).met()).hasSize(3);
    }

    @Test
    void moreAreKeptThanFitIntoOneTransaction() {
        var all = IntStream.range(0, 250)
                .mapToObj(i -> met("v%03d".formatted(i), Nearness.CLOSE))
                .toList();
        stores.tracings.keep(tracing, 0, all, Stores.NOW.plusSeconds(86_400));
        assertThat(stores.tracings.met(tracing, Optional.empty(), 300).met()).hasSize(250);
    }

    @Test
    void howManyWereMetIsToldByPlace() {
        var first = new TracingStore.Count(0, 1, 2);
        var second = new TracingStore.Count(1, 0, 0);
        stores.tracings.keep(tracing, second, Stores.NOW.plusSeconds(86_400));
        stores.tracings.keep(tracing, first, Stores.NOW.plusSeconds(86_400));
        assertThat(stores.tracings.counts(tracing)).containsExactly(first, second);
    }

    @Test
    void theyComeInPagesAsTheyWere() {
        var all = IntStream.range(0, 7)
                .mapToObj(i -> met("v" + i, Nearness.CLOSE))
                .toList();
        stores.tracings.keep(tracing, 0, all, Stores.NOW.plusSeconds(86_400));
        var found = new ArrayList<Met>();
        Optional<String> after = Optional.empty();
        do {
            var slice = stores.tracings.met(tracing, after, 3);
            found.addAll(slice.met());
            after = slice.last();
        } while (after.isPresent());
        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aTracingIsApprovedOnceAndTheTellingBegins() {
        var approval = new TracingStore.Approval(actor, Stores.NOW);
        assertThat(stores.tracings.approval(tracing)).isEmpty();
        assertThat(stores.tracings.approve(tracing, approval, access, telling()))
                .isTrue();
        assertThat(stores.tracings.approve(tracing, approval, access, telling()))
                .isFalse();
        assertThat(stores.tracings.approval(tracing)).contains(approval);
        assertThat(stores.jobs.find(tracing.approval())).isPresent();
        assertThat(stores.audit
                        .newestFirst(access.chain(), Optional.empty(), 10)
                        .accesses())
                .hasSize(1);
    }

    @Test
    void aTracingOfACaseThatHasChangedIsNotApproved() {
        stores.cases.replace(ill.withdrawn(Stores.NOW));
        assertThat(stores.tracings.approve(tracing, new TracingStore.Approval(actor, Stores.NOW), access, telling()))
                .isFalse();
        assertThat(stores.jobs.find(tracing.approval())).isEmpty();
    }

    @Test
    void whatWasTracedIsGoneWhenItsTimeHasPassed() {
        keep(0, met("a", Nearness.CLOSE));
        stores.tracings.keep(tracing, new TracingStore.Count(0, 1, 0), Stores.NOW.plusSeconds(86_400));
        stores.clock.pass(Duration.ofDays(1));
        assertThat(stores.tracings.counts(tracing)).isEmpty();
        assertThat(stores.tracings.met(tracing, Optional.empty(), 10).met()).isEmpty();
    }
}
