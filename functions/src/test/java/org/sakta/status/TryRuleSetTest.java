package org.sakta.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sakta.area.Country;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.jobs.Checkpoint;
import org.sakta.shared.jobs.Chunk;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobId;
import org.sakta.shared.jobs.JobOwner;
import org.sakta.shared.jobs.JobState;
import org.sakta.shared.jobs.Tally;
import org.sakta.shared.json.Json;
import org.sakta.shared.streams.Deadline;
import org.sakta.status.EvidenceId.Source;
import org.sakta.status.StatusPolicy.Disclosure;
import org.sakta.status.rule.RuleSets;

class TryRuleSetTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final String THREE_MONTHS = """
            {"ruleSet":{"id":"kg-2099-01","jurisdiction":"kg","validFrom":"2099-01-01","source":"A draft","rules":[
              {"ground":"contact","colour":"yellow","lasts":"P10D"},
              {"ground":"recovery","colour":"green","lasts":"P3M"}]}}""";

    private final List<List<Evidence>> people = new ArrayList<>();

    @Test
    void thoseWhoseColourChangesAreCountedByWhatIsKnownOfThem() {
        add(3, new Fact.Recovery(ago(120)));
        add(2, new Fact.Recovery(ago(10)));
        add(1, new Fact.Exposure(Fact.Contact.CLOSE, ago(12)));
        assertThat(counted().counts())
                .isEqualTo(Map.of(
                        "green-blue-r", 3L,
                        "green-green-", 2L,
                        "yellow-blue-c", 1L));
    }

    @Test
    void whatBecomesKnownWhileATrialRunsDoesNotCount() {
        people.add(List.of(known(NOW.plusSeconds(1), new Fact.Recovery(ago(120)))));
        assertThat(counted().counts()).isEqualTo(Map.of("blue-blue-", 1L));
    }

    @Test
    void aDeadlineEndsAChunkAndTheNextGoesOnThere() {
        add(5, new Fact.Recovery(ago(120)));
        var past = new Deadline(NOW, InstantSource.fixed(NOW));
        var more = (Chunk.More) work().next(job(), past);
        assertThat(more.counted().total()).isEqualTo(2);
        assertThat(more.next()).isEqualTo(new Checkpoint("2"));
    }

    @Test
    void smallCountsAreHiddenAndOthersRounded() {
        add(7, new Fact.Exposure(Fact.Contact.CLOSE, ago(12)));
        add(13, new Fact.Recovery(ago(120)));
        var view = view(new JobState.Done(NOW));
        assertThat(view.changes()).containsExactly(new DryRunView.Row("green", "blue", Optional.empty(), 15));
        assertThat(view.examples())
                .containsExactly(new DryRunView.Row("green", "blue", Optional.of(List.of("recovery")), 15));
    }

    @Test
    void nothingIsToldBeforeTheEnd() {
        add(100, new Fact.Recovery(ago(120)));
        assertThat(view(new JobState.Running()).changes()).isEmpty();
        assertThat(view(new JobState.Cancelled(NOW)).changes()).isEmpty();
    }

    @Test
    void onlySoManyExamplesAreShownAndNoneOfThoseWhoStay() {
        add(100, new Fact.Recovery(ago(10)));
        add(20, new Fact.Recovery(ago(120)));
        assertThat(view(new JobState.Done(NOW)).examples()).hasSize(1);
    }

    private DryRunView view(JobState state) {
        var job = job();
        var ended = new Job(
                job.id(),
                job.kind(),
                job.owner(),
                job.input(),
                job.total(),
                counted(),
                job.checkpoint(),
                state,
                NOW,
                NOW,
                job.keptUntil(),
                2);
        return DryRunView.of(ended, new Disclosure(8, 5, 1), NOW);
    }

    private Tally counted() {
        var far = Deadline.in(Duration.ofHours(1), InstantSource.fixed(NOW));
        return ((Chunk.Last) work().next(job(), far)).counted();
    }

    private TryRuleSet work() {
        return new TryRuleSet(this::two, RuleSets.bundled().of(Country.KG));
    }

    private Population.Part two(Checkpoint place) {
        int from = place.value().isEmpty() ? 0 : Integer.parseInt(place.value());
        int to = Math.min(from + 2, people.size());
        var next =
                to < people.size() ? Optional.of(new Checkpoint(Integer.toString(to))) : Optional.<Checkpoint>empty();
        return new Population.Part(people.subList(from, to), next);
    }

    private static Job job() {
        var parsed = RuleSetDryRun.parse(
                new RuleSetId("kg-2099-01"),
                Json.parse(THREE_MONTHS.getBytes(StandardCharsets.UTF_8)),
                Country.KG,
                NOW);
        var trial = ((Parsed.Valid<RuleSetDryRun>) parsed).value();
        return Job.planned(new JobId("t"), TryRuleSet.KIND, new JobOwner("somebody"), NOW, Duration.ofDays(1))
                .told(trial.input());
    }

    private void add(int many, Fact fact) {
        IntStream.range(0, many).forEach(i -> people.add(List.of(known(fact.since(), fact))));
    }

    private static Evidence known(Instant at, Fact fact) {
        return new Evidence(new EvidenceId(Source.EPIDEMIOLOGIST, "e"), 1, at, fact);
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
