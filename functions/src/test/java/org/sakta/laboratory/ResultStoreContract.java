package org.sakta.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.sakta.identity.PersonId;
import org.sakta.laboratory.Finding.Outcome;
import org.sakta.status.Evidence;
import org.sakta.status.Fact;
import org.sakta.testing.TestClock;

/** What every store of results does, and what it adds to people's evidence. */
abstract class ResultStoreContract {
    static final Instant NOW = Instant.parse("2096-11-26T09:00:00Z");

    final TestClock clock = new TestClock(NOW);
    private final LaboratoryId laboratory = new LaboratoryId("laboratory");
    private final int patient = ThreadLocalRandom.current().nextInt(100_000);
    private final PersonId person = person();
    private final Result first = result(Outcome.POSITIVE);

    abstract ResultStore store();

    abstract List<Evidence> evidenceOf(PersonId holder);

    private static PersonId person() {
        return new PersonId(UUID.randomUUID().toString().replace("-", ""));
    }

    private Result result(Outcome outcome) {
        return Result.first(laboratory, TestFindings.of("S-" + UUID.randomUUID(), patient, outcome), NOW);
    }

    private static Finding negative(Result result) {
        var finding = result.finding();
        return new Finding(
                finding.sample(),
                finding.patient(),
                finding.method(),
                Outcome.NEGATIVE,
                finding.sampledAt(),
                finding.reportedAt());
    }

    private KeptResult kept() {
        return store().find(first.id()).orElseThrow();
    }

    @Test
    void aResultIsReadAsItWasWrittenAndIsItsHoldersEvidence() {
        assertThat(store().add(first, Optional.of(person))).isTrue();
        assertThat(kept()).isEqualTo(new KeptResult(List.of(first), Optional.of(person)));
        assertThat(store().of(person)).containsExactly(kept());
        assertThat(evidenceOf(person)).containsExactly(first.evidence(NOW).orElseThrow());
    }

    @Test
    void aResultIsAddedOnce() {
        store().add(first, Optional.of(person));
        assertThat(store().add(first, Optional.empty())).isFalse();
        assertThat(kept().holder()).contains(person);
        assertThat(evidenceOf(person)).hasSize(1);
    }

    @Test
    void anInconclusiveResultIsNoEvidence() {
        store().add(result(Outcome.INCONCLUSIVE), Optional.of(person));
        assertThat(evidenceOf(person)).isEmpty();
    }

    @Test
    void whatIsNobodysWaitsUnderItsDocument() {
        store().add(first, Optional.empty());
        assertThat(store().waitingFor(first.finding().patient())).containsExactly(kept());
        assertThat(store().waitingFor(TestFindings.patient(patient == 0 ? 1 : patient - 1)))
                .doesNotContain(kept());
        assertThat(store().of(person)).isEmpty();
    }

    @Test
    void whatWaitedIsGivenOnceAndKnownFromThenOn() {
        store().add(first, Optional.empty());
        var later = NOW.plusSeconds(3600);
        var waiting = kept();
        assertThat(store().attach(waiting, person, later)).isTrue();
        assertThat(store().attach(waiting, person(), later)).isFalse();
        assertThat(kept().holder()).contains(person);
        assertThat(store().waitingFor(first.finding().patient())).doesNotContain(kept());
        assertThat(evidenceOf(person)).containsExactly(first.evidence(later).orElseThrow());
    }

    @Test
    void whatWasCorrectedMeanwhileIsNotGivenAsItWas() {
        store().add(first, Optional.empty());
        var waiting = kept();
        assertThat(store().supersede(waiting, first.corrected(negative(first), NOW.plusSeconds(60)), Optional.empty()))
                .isTrue();
        assertThat(store().attach(waiting, person, NOW.plusSeconds(90))).isFalse();
        assertThat(store().attach(kept(), person, NOW.plusSeconds(90))).isTrue();
        assertThat(evidenceOf(person)).singleElement().satisfies(evidence -> {
            assertThat(evidence.version()).isEqualTo(2);
            assertThat(((Fact.Test) evidence.fact()).result()).isEqualTo(Fact.Result.NEGATIVE);
        });
    }

    @Test
    void aCorrectionIsTheNextVersionOfTheEvidenceToo() {
        store().add(first, Optional.of(person));
        var next = first.corrected(negative(first), NOW.plusSeconds(60));
        assertThat(store().supersede(kept(), next, Optional.of(person))).isTrue();
        assertThat(kept().versions()).containsExactly(first, next);
        assertThat(evidenceOf(person))
                .containsExactlyInAnyOrder(
                        first.evidence(NOW).orElseThrow(),
                        next.evidence(NOW.plusSeconds(60)).orElseThrow());
    }

    @Test
    void whatIsTakenBackSaysNothingAnyMore() {
        store().add(first, Optional.of(person));
        store().supersede(kept(), first.takenBack(NOW.plusSeconds(60)), Optional.of(person));
        assertThat(evidenceOf(person))
                .last()
                .satisfies(evidence -> assertThat(evidence.fact()).isEqualTo(new Fact.Withdrawn()));
    }

    @Test
    void aResultThatIsSomebodyElsesLeavesTheFirstWithoutIt() {
        store().add(first, Optional.of(person));
        var other = person();
        assertThat(store().supersede(kept(), first.corrected(negative(first), NOW.plusSeconds(60)), Optional.of(other)))
                .isTrue();
        assertThat(store().of(person)).isEmpty();
        assertThat(store().of(other)).hasSize(1);
        assertThat(evidenceOf(person).getLast().fact()).isEqualTo(new Fact.Withdrawn());
        assertThat(evidenceOf(other)).hasSize(1);
    }

    @Test
    void ofManyCorrectionsAtOnceOneStands() throws Exception {
        store().add(first, Optional.of(person));
        var standing = kept();
        Callable<Boolean> correcting = () ->
                store().supersede(standing, first.corrected(negative(first), NOW.plusSeconds(60)), Optional.of(person));
        try (var threads = Executors.newFixedThreadPool(8)) {
            int won = 0;
            for (var stood : threads.invokeAll(Collections.nCopies(8, correcting))) if (stood.get()) won++;
            assertThat(won).isEqualTo(1);
        }
        assertThat(kept().versions()).hasSize(2);
    }

    @Test
    void whoLeavesLetsTheResultsWaitAgain() {
        store().add(first, Optional.of(person));
        store().release(person);
        assertThat(store().of(person)).isEmpty();
        assertThat(store().waitingFor(first.finding().patient())).containsExactly(kept());
        assertThat(kept().holder()).isEmpty();
    }

    @Test
    void aResultIsGoneAfterItsTimeWhetherOrNotItIsDeleted() {
        store().add(first, Optional.of(person));
        clock.pass(Duration.ofDays(731).plusDays(2));
        assertThat(store().find(first.id())).isEmpty();
        assertThat(store().of(person)).isEmpty();
    }
}
