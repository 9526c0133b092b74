package org.sakta.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sakta.area.AreaCode;
import org.sakta.area.Country;
import org.sakta.audit.AccessHistory.Slice;
import org.sakta.identity.PersonId;
import org.sakta.shared.jobs.JobId;
import org.sakta.status.Evidence;
import org.sakta.status.EvidenceId;
import org.sakta.status.Fact;
import org.sakta.status.Fact.Method;
import org.sakta.status.Fact.Result;

/** A laboratory's results open a case, and end it. */
class FollowResultsTest {
    private static final Instant SAMPLED = Stores.NOW.minus(Duration.ofDays(1));

    private final Stores stores = new Stores();
    private final FollowResults following = following(stores.cases);
    private final PersonId person = Stores.person();
    private final EvidenceId first = Stores.result();
    private final Set<PersonId> erased = new HashSet<>();

    private FollowResults following(CaseStore cases) {
        return new FollowResults(
                cases,
                stores.evidence,
                someone -> Optional.of(Stores.AREA).filter(area -> !erased.contains(someone)),
                stores.jobs,
                Country.KG,
                stores.clock);
    }

    private void known(EvidenceId id, int version, Fact fact) {
        stores.evidence.add(person, new Evidence(id, version, Stores.NOW, fact));
    }

    private static Fact test(Result result, Instant sampledAt) {
        return new Fact.Test(Method.PCR, result, sampledAt, sampledAt.plusSeconds(3600));
    }

    private Case only() {
        var cases = stores.cases.of(person);
        assertThat(cases).hasSize(1);
        return cases.getFirst();
    }

    @Test
    void aPositiveResultOpensOneCaseHoweverOftenItIsTold() {
        known(first, 1, test(Result.POSITIVE, SAMPLED));
        following.of(person);
        following.of(person);
        assertThat(only()).isEqualTo(Case.opened(CaseId.openedBy(first), person, Stores.AREA, SAMPLED, Stores.NOW));
    }

    @Test
    void whoeverWasErasedMeanwhileIsNoCase() {
        erased.add(person);
        known(first, 1, test(Result.POSITIVE, SAMPLED));
        following.of(person);
        assertThat(stores.cases.of(person)).isEmpty();
    }

    @Test
    void aNegativeResultOpensNone() {
        known(first, 1, test(Result.NEGATIVE, SAMPLED));
        following.of(person);
        assertThat(stores.cases.of(person)).isEmpty();
    }

    @Test
    void anotherPositiveSampleOfTheSameIllnessIsTheSameCaseByItsFirstSample() {
        known(first, 1, test(Result.POSITIVE, SAMPLED));
        following.of(person);
        known(Stores.result(), 1, test(Result.POSITIVE, SAMPLED.minus(Duration.ofDays(3))));
        following.of(person);
        assertThat(only().sampledAt()).isEqualTo(SAMPLED.minus(Duration.ofDays(3)));
    }

    @Test
    void ninetyDaysLaterItIsAnotherIllness() {
        known(first, 1, test(Result.POSITIVE, SAMPLED.minus(Duration.ofDays(90))));
        known(Stores.result(), 1, test(Result.POSITIVE, SAMPLED));
        following.of(person);
        assertThat(stores.cases.of(person)).hasSize(2);
    }

    @Test
    void aResultThatIsTakenBackOrCorrectedEndsTheCaseAndUndoesWhatFollowed() {
        known(first, 1, test(Result.POSITIVE, SAMPLED));
        following.of(person);
        known(first, 2, test(Result.NEGATIVE, SAMPLED));
        following.of(person);
        following.of(person);
        var withdrawn = only();
        assertThat(withdrawn.isWithdrawn()).isTrue();
        assertThat(withdrawn.version()).isEqualTo(2);
        assertThat(stores.jobs.find(new JobId(withdrawn.id() + ".2.undo"))).isPresent();
    }

    @Test
    void theUndoingBeginsEvenIfWhoeverWithdrewTheCaseDied() {
        known(first, 1, test(Result.POSITIVE, SAMPLED));
        following.of(person);
        known(first, 2, new Fact.Withdrawn());
        var withdrawn = only().withdrawn(Stores.NOW);
        stores.cases.replace(withdrawn);
        following.of(person);
        assertThat(stores.jobs.find(new JobId(withdrawn.id() + ".2.undo"))).isPresent();
    }

    /** The store says that it did not, though it did: the answer to the first try got lost. */
    @Test
    void theUndoingBeginsEvenIfNobodyHeardThatTheCaseIsWithdrawn() {
        known(first, 1, test(Result.POSITIVE, SAMPLED));
        following.of(person);
        known(first, 2, new Fact.Withdrawn());
        var deaf = following(new Unheard(stores.cases));
        deaf.of(person);
        assertThat(stores.jobs.find(new JobId(only().id() + ".2.undo"))).isPresent();
    }

    private record Unheard(CaseStore store) implements CaseStore {
        @Override
        public boolean open(Case first) {
            return store.open(first);
        }

        @Override
        public Optional<Case> find(CaseId id) {
            return store.find(id);
        }

        @Override
        public List<Case> of(PersonId person) {
            return store.of(person);
        }

        @Override
        public boolean replace(Case next) {
            store.replace(next);
            return false;
        }

        @Override
        public Slice inArea(AreaCode area, Optional<String> after, int limit) {
            return store.inArea(area, after, limit);
        }

        @Override
        public void erase(PersonId person) {
            store.erase(person);
        }
    }

    @Test
    void aCaseStandsAsLongAsOneOfItsResultsDoesAndComesBackWithOne() {
        var second = Stores.result();
        known(first, 1, test(Result.POSITIVE, SAMPLED));
        known(second, 1, test(Result.POSITIVE, SAMPLED.plusSeconds(60)));
        following.of(person);
        known(first, 2, new Fact.Withdrawn());
        following.of(person);
        assertThat(only().isWithdrawn()).isFalse();
        assertThat(only().sampledAt()).isEqualTo(SAMPLED.plusSeconds(60));
        known(second, 2, new Fact.Withdrawn());
        following.of(person);
        assertThat(only().isWithdrawn()).isTrue();
        known(first, 3, test(Result.POSITIVE, SAMPLED));
        following.of(person);
        assertThat(only().isWithdrawn()).isFalse();
    }

    @Test
    void resultsThatAreNoLongerKeptEndNothing() {
        known(first, 1, test(Result.POSITIVE, SAMPLED));
        following.of(person);
        stores.evidence.erase(person);
        following.of(person);
        assertThat(only().isWithdrawn()).isFalse();
    }
}
