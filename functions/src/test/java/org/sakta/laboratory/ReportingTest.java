package org.sakta.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sakta.area.Country;
import org.sakta.identity.Person;
import org.sakta.identity.PersonId;
import org.sakta.identity.TestPeople;
import org.sakta.laboratory.Finding.Outcome;
import org.sakta.status.Fact.Method;
import org.sakta.testing.TestClock;

/** Laboratories report, correct and take back; nobody is registered, so that everything waits. */
class ReportingTest {
    private static final Instant NOW = Instant.parse("2096-11-26T09:00:00Z");
    private static final LaboratoryId OURS = new LaboratoryId("ours");
    private static final LaboratoryId THEIRS = new LaboratoryId("theirs");

    private final TestClock clock = new TestClock(NOW);
    private final InMemoryLaboratories laboratories = new InMemoryLaboratories();
    private InMemoryResults store = new InMemoryResults(received -> Instant.MAX, clock);

    ReportingTest() {
        laboratories.with(OURS, LocalDate.parse("2099-12-31"));
        laboratories.with(THEIRS, LocalDate.parse("2099-12-31"));
    }

    private final Holders nobody = new Holders((document, most) -> List.of());

    private AttachResults attaching() {
        return new AttachResults(store, nobody, TestPeople.nobody(), clock);
    }

    private ReportResult.Outcome report(LaboratoryId by, Finding finding) {
        return new ReportResult(laboratories, store, attaching(), nobody, Country.KG, clock).report(by, finding);
    }

    private CorrectResult correcting() {
        return new CorrectResult(laboratories, store, attaching(), nobody, clock);
    }

    private static Finding finding(Outcome outcome) {
        return TestFindings.of("S-1", 417, outcome);
    }

    private ResultId reported(Outcome outcome) {
        return ((ReportResult.Outcome.Received) report(OURS, finding(outcome)))
                .result()
                .id();
    }

    @Test
    void whatIsReportedAgainIsTheSameResult() {
        var first = report(OURS, finding(Outcome.POSITIVE));
        clock.pass(Duration.ofMinutes(5));
        assertThat(report(OURS, finding(Outcome.POSITIVE)))
                .isEqualTo(new ReportResult.Outcome.Duplicate(((ReportResult.Outcome.Received) first).result()));
    }

    @Test
    void whatTheSdkHasWrittenTwiceIsItsOwn() {
        assertThat(report(OURS, finding(Outcome.POSITIVE))).isInstanceOf(ReportResult.Outcome.Received.class);
        assertThat(report(OURS, finding(Outcome.POSITIVE)))
                .as("within the same instant nobody else can have written it")
                .isInstanceOf(ReportResult.Outcome.Received.class);
    }

    @Test
    void whoRegistersBetweenTheLookAndTheWritingGetsTheResult() {
        var person = TestPeople.person(new PersonId("0".repeat(32)));
        var looks = new AtomicInteger();
        var holders =
                new Holders((document, most) -> looks.getAndIncrement() == 0 ? List.<Person>of() : List.of(person));
        var attaching = new AttachResults(store, holders, TestPeople.nobody(), clock);
        new ReportResult(laboratories, store, attaching, holders, Country.KG, clock)
                .report(OURS, finding(Outcome.POSITIVE));
        assertThat(store.of(person.id())).hasSize(1);
        assertThat(store.evidenceOf(person.id())).hasSize(1);
    }

    @Test
    void aSampleReportedOtherwiseTakesACorrection() {
        var id = reported(Outcome.POSITIVE);
        assertThat(report(OURS, finding(Outcome.NEGATIVE))).isEqualTo(new ReportResult.Outcome.ReportedOtherwise(id));
    }

    @Test
    void twoLaboratoriesMayCallTheirSamplesAlike() {
        assertThat(report(OURS, finding(Outcome.POSITIVE))).isInstanceOf(ReportResult.Outcome.Received.class);
        assertThat(report(THEIRS, finding(Outcome.NEGATIVE))).isInstanceOf(ReportResult.Outcome.Received.class);
    }

    @Test
    void onlyLaboratoriesReportAndOnlyWhatTheyAreRegisteredFor() {
        assertThat(report(new LaboratoryId("nobody"), finding(Outcome.POSITIVE)))
                .isEqualTo(new ReportResult.Outcome.NotRegistered());
        var antigen = new Finding(
                new SampleId("S-2"),
                TestFindings.patient(417),
                Method.ANTIGEN,
                Outcome.NEGATIVE,
                TestFindings.SAMPLED,
                TestFindings.SAMPLED);
        assertThat(report(OURS, antigen)).isEqualTo(new ReportResult.Outcome.MethodNotRegistered());
    }

    @Test
    void aLicenceCountsUntilItsLastDayIsOver() {
        laboratories.with(OURS, LocalDate.parse("2096-11-26"));
        assertThat(report(OURS, finding(Outcome.POSITIVE))).isInstanceOf(ReportResult.Outcome.Received.class);
        clock.pass(Duration.ofHours(9)); // midnight in Bishkek
        assertThat(report(OURS, TestFindings.negative("S-2"))).isEqualTo(new ReportResult.Outcome.LicenceOver());
    }

    @Test
    void aCorrectionNeedsTheVersionThatStands() {
        var id = reported(Outcome.POSITIVE);
        var other = finding(Outcome.NEGATIVE);
        assertThat(correcting().correct(OURS, id, other, Optional.empty()))
                .isEqualTo(new CorrectResult.Outcome.VersionRequired());
        assertThat(correcting().correct(OURS, id, other, Optional.of(7))).isEqualTo(new CorrectResult.Outcome.Stale());
        assertThat(correcting().correct(OURS, id, other, Optional.of(1)))
                .isInstanceOfSatisfying(
                        CorrectResult.Outcome.Stands.class,
                        stands -> assertThat(stands.result().latest().version()).isEqualTo(2));
        assertThat(correcting().correct(OURS, id, other, Optional.of(1)))
                .as("the same again")
                .isInstanceOf(CorrectResult.Outcome.Stands.class);
    }

    @Test
    void anotherLaboratorysResultIsNotThere() {
        var id = reported(Outcome.POSITIVE);
        assertThat(correcting().correct(THEIRS, id, finding(Outcome.NEGATIVE), Optional.of(1)))
                .isEqualTo(new CorrectResult.Outcome.Hidden());
        assertThat(correcting().withdraw(THEIRS, id)).isEqualTo(new CorrectResult.Outcome.Hidden());
    }

    @Test
    void aResultStaysWithItsSample() {
        var id = reported(Outcome.POSITIVE);
        assertThat(correcting().correct(OURS, id, TestFindings.negative("S-2"), Optional.of(1)))
                .isEqualTo(new CorrectResult.Outcome.OtherSample());
    }

    @Test
    void whatIsTakenBackTwiceIsTakenBackOnce() {
        var id = reported(Outcome.POSITIVE);
        correcting().withdraw(OURS, id);
        correcting().withdraw(OURS, id);
        assertThat(store.find(id).orElseThrow().versions()).hasSize(2);
    }

    /** Thirty reports of ten samples, in any order and any number of times. */
    @Property(tries = 300)
    void theOrderAndRepetitionOfReportsChangesNothing(@ForAll Random random) {
        var reports = new ArrayList<Finding>();
        for (int i = 0; i < 10; i++)
            reports.add(TestFindings.of("S-" + i, i, i % 2 == 0 ? Outcome.POSITIVE : Outcome.NEGATIVE));
        store = new InMemoryResults(received -> Instant.MAX, clock);
        reports.forEach(finding -> report(OURS, finding));
        var expected = findings();
        var again = new ArrayList<>(reports);
        for (int i = 0; i < 20; i++) again.add(reports.get(random.nextInt(10)));
        Collections.shuffle(again, random);
        store = new InMemoryResults(received -> Instant.MAX, clock);
        again.forEach(finding -> report(OURS, finding));
        assertThat(findings()).isEqualTo(expected);
    }

    private List<Finding> findings() {
        var all = new ArrayList<Finding>();
        for (int i = 0; i < 10; i++) {
            var kept = store.find(ResultId.of(OURS, new SampleId("S-" + i))).orElseThrow();
            assertThat(kept.versions()).hasSize(1);
            all.add(kept.latest().finding());
        }
        return all;
    }
}
