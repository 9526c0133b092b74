package org.sakta.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobViewTest {
    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");
    private static final Job PLANNED =
            Job.planned(new JobId("batch-1"), new JobKind("counting"), new JobOwner("lab-1"), NOW, Duration.ofDays(30));

    @Test
    void aJobThatHasNotBegunPromisesNothing() {
        var view = JobView.of(PLANNED.of(200), NOW);
        assertThat(view.state()).isEqualTo("running");
        assertThat(view.percent()).contains(0L);
        assertThat(view.secondsLeft()).isEmpty();
    }

    @Test
    void whatIsLeftIsReckonedAtThePaceSoFar() {
        Job job = after(50, "accepted", NOW.plusSeconds(10), PLANNED.of(200));
        var view = JobView.of(job, NOW.plusSeconds(11));
        assertThat(view.done()).isEqualTo(50);
        assertThat(view.percent()).contains(25L);
        assertThat(view.secondsLeft()).contains(30L);
        assertThat(view.counts()).isEqualTo(Map.of("accepted", 50L));
    }

    @Test
    void whereTheTotalIsNotKnownThereIsNeitherPercentNorPromise() {
        var view = JobView.of(after(50, "accepted", NOW.plusSeconds(10), PLANNED), NOW.plusSeconds(11));
        assertThat(view.percent()).isEmpty();
        assertThat(view.secondsLeft()).isEmpty();
    }

    @Test
    void aJobThatNothingMovesIsStalled() {
        Job job = after(50, "accepted", NOW.plusSeconds(10), PLANNED.of(200));
        Instant later = NOW.plusSeconds(10).plus(Job.STALLED_AFTER);
        assertThat(JobView.of(job, later.minusMillis(1)).state()).isEqualTo("running");
        assertThat(JobView.of(job, later).state()).isEqualTo("stalled");
        assertThat(JobView.of(job, later).secondsLeft()).isEmpty();
        assertThat(job.isStalled(job.keptUntil())).isFalse();
    }

    @Test
    void anEndIsShownWithItsTimeAndReason() {
        Job done = PLANNED.of(1).after(new Chunk.Last(Tally.NONE.with("accepted", 1)), NOW.plusSeconds(5));
        assertThat(JobView.of(done, NOW.plusSeconds(9)).state()).isEqualTo("done");
        assertThat(JobView.of(done, NOW.plusSeconds(9)).endedAt()).contains(NOW.plusSeconds(5));
        Job failed = PLANNED.after(new Chunk.Impossible(new FailureReason("file-is-gone")), NOW.plusSeconds(5));
        assertThat(JobView.of(failed, NOW).reason()).contains("file-is-gone");
        assertThat(JobView.of(PLANNED.cancelled(NOW), NOW).state()).isEqualTo("cancelled");
    }

    @Test
    void nothingToDoIsAllDoneOnceItIsDone() {
        assertThat(JobView.of(PLANNED.of(0), NOW).percent()).contains(0L);
        Job done = PLANNED.of(0).after(new Chunk.Last(Tally.NONE), NOW);
        assertThat(JobView.of(done, NOW).percent()).contains(100L);
    }

    @Test
    void valuesCannotBeWrong() {
        assertThatThrownBy(() -> new JobId("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JobId("a#b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JobKind("Batch")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tally(Map.of("accepted", -1L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PLANNED.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Job after(long count, String outcome, Instant at, Job job) {
        return job.after(new Chunk.More(Tally.NONE.with(outcome, count), new Checkpoint("50")), at);
    }
}
