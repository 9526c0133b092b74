package org.sakta.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sakta.shared.dynamo.Committed;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.events.Event;
import org.sakta.shared.streams.Deadline;
import org.sakta.testing.Engine;
import org.sakta.testing.TestClock;

class JobsTest {
    private static final JobKind COUNTING = new JobKind("counting");

    /** Ahead of every clock: the engine really deletes what has expired. */
    private final TestClock clock = new TestClock(Instant.parse("2126-03-01T09:00:00Z"));

    private final Table table = new Table(Engine.dynamo(), new TableName(Engine.table("LaboratoryTable")));
    private final Jobs jobs = new Jobs(table, clock);
    private final List<Event> events = new ArrayList<>();
    private final Job planned = Job.planned(
                    new JobId(UUID.randomUUID().toString()),
                    COUNTING,
                    new JobOwner("lab-1"),
                    clock.instant(),
                    Duration.ofDays(30))
            .of(20)
            .told(Map.of("file", "f1"));

    @Test
    void aJobComesBackAsItWasInEveryState() {
        Instant now = clock.instant();
        Job moved = planned.after(new Chunk.More(Tally.NONE.with("accepted", 7), new Checkpoint("row 7")), now);
        for (Job job : List.of(
                planned,
                moved,
                moved.cancelled(now),
                moved.after(new Chunk.Last(Tally.NONE), now),
                moved.after(new Chunk.Impossible(new FailureReason("file-is-gone")), now))) {
            table.put(JobItems.toItem(job));
            assertThat(jobs.find(job.id())).contains(job);
        }
    }

    @Test
    void theSameIdAgainGivesTheJobThatStands() {
        assertThat(jobs.start(planned)).isEqualTo(planned);
        run(new Chunk.More(Tally.NONE.with("accepted", 7), new Checkpoint("7")));
        assertThat(jobs.start(planned).done()).isEqualTo(7);
        assertThat(jobs.start(planned).version()).isEqualTo(2);
    }

    @Test
    void aJobStartsTogetherWithOtherWritesOrNotAtAll() {
        var transactions = new Transactions(Engine.dynamo(), new SecureRandom());
        assertThat(transactions.write(List.of(jobs.starting(planned)))).isEqualTo(new Committed.All());
        assertThat(transactions.write(List.of(jobs.starting(planned)))).isInstanceOf(Committed.Refused.class);
    }

    @Test
    void chunkAfterChunkComesToItsEnd() {
        jobs.start(planned);
        run(new Chunk.More(Tally.NONE.with("accepted", 10), new Checkpoint("10")));
        run(new Chunk.Last(Tally.NONE.with("accepted", 9).with("refused", 1)));
        Job done = found();
        assertThat(done.state()).isEqualTo(new JobState.Done(clock.instant()));
        assertThat(done.tally().counts()).isEqualTo(Map.of("accepted", 19L, "refused", 1L));
        run(new Chunk.Last(Tally.NONE.with("accepted", 1)));
        assertThat(found()).isEqualTo(done);
    }

    @Test
    void aChunkThatIsDoneTwiceAtOnceIsCountedOnce() {
        jobs.start(planned);
        runner((job, deadline) -> {
                    run(new Chunk.More(Tally.NONE.with("accepted", 10), new Checkpoint("10")));
                    return new Chunk.More(Tally.NONE.with("accepted", 10), new Checkpoint("10"));
                })
                .run(planned.id(), never());
        assertThat(found().done()).isEqualTo(10);
        assertThat(events).hasAtLeastOneElementOfType(JobEvent.Superseded.class);
    }

    @Test
    void whatIsImpossibleFailsWithItsReason() {
        jobs.start(planned);
        run(new Chunk.Impossible(new FailureReason("file-is-gone")));
        assertThat(found().state()).isEqualTo(new JobState.Failed(clock.instant(), new FailureReason("file-is-gone")));
    }

    @Test
    void aCancelledJobStopsAndTheChunkThatWasBeingDoneCountsForNothing() {
        jobs.start(planned);
        runner((job, deadline) -> {
                    jobs.cancel(planned.id());
                    return new Chunk.More(Tally.NONE.with("accepted", 10), new Checkpoint("10"));
                })
                .run(planned.id(), never());
        assertThat(found().state()).isInstanceOf(JobState.Cancelled.class);
        assertThat(found().done()).isZero();
        assertThat(jobs.cancel(planned.id())).contains(found());
        assertThat(jobs.cancel(new JobId("nobody"))).isEmpty();
    }

    @Test
    void anExpiredJobStopsAndIsNotFound() {
        jobs.start(planned);
        clock.pass(Duration.ofDays(30));
        run(new Chunk.Last(Tally.NONE));
        assertThat(jobs.find(planned.id())).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void onlyAStalledJobIsSetGoingAgain() {
        jobs.start(planned);
        assertThat(jobs.resume(planned.id())).contains(planned);
        clock.pass(Job.STALLED_AFTER);
        assertThat(jobs.resume(planned.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(found().isStalled(clock.instant())).isFalse();
        clock.pass(Job.STALLED_AFTER);
        assertThat(jobs.start(planned).version()).isEqualTo(3);
        assertThat(jobs.resume(new JobId("nobody"))).isEmpty();
    }

    private void run(Chunk chunk) {
        runner((job, deadline) -> chunk).run(planned.id(), never());
    }

    private JobRunner runner(Work work) {
        return new JobRunner(jobs, Map.of(COUNTING, work), events::add, clock);
    }

    private Deadline never() {
        return Deadline.in(Duration.ofDays(1), clock);
    }

    private Job found() {
        return jobs.find(planned.id()).orElseThrow();
    }
}
