package org.sakta.longwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sakta.local.PlatformOptions;
import org.sakta.local.faults.Fault;
import org.sakta.local.faults.FaultyAws;
import org.sakta.shared.jobs.FailureReason;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobKind;
import org.sakta.shared.jobs.JobState;
import org.sakta.shared.jobs.Jobs;

/** Jobs from their start to their end, by the stream of their table. */
class LongWorkTest {
    private static final List<Fault> FAULTS = List.of(Fault.THROTTLED, Fault.BROKEN, Fault.CUT, Fault.UNHEARD);

    private static CountingWorld world;
    private static FaultyAws dynamo;

    @BeforeAll
    static void start() {
        world = CountingWorld.start(PlatformOptions.inThisJvm(), LongWorkTest::before);
    }

    private static URI before(URI engine) {
        dynamo = FaultyAws.before(engine);
        return dynamo.endpoint();
    }

    @AfterAll
    static void end() {
        world.close();
        dynamo.close();
    }

    @BeforeEach
    void withoutFaults() {
        dynamo.set(FaultyAws.NONE);
    }

    @Test
    void aJobGoesFromChunkToChunkToItsEnd() {
        Job job = world.jobs.start(CountingWorld.job(CountingHandler.COUNTING, 101));
        world.streams.settle();
        world.isWhole(job);
        assertThat(world.find(job).version()).as("one step for twelve numbers").isEqualTo(1 + 9);
    }

    @Test
    void jobsUnderFaultsComeToTheirEndsAndNothingIsCountedTwice() {
        var random = new SplittableRandom(7);
        dynamo.set((number, call) ->
                Optional.of(FAULTS.get(random.split().nextInt(FAULTS.size()))).filter(fault -> isSpoilt(random)));
        List<Job> jobs = IntStream.range(0, 5)
                .mapToObj(i -> world.jobs.start(CountingWorld.job(CountingHandler.COUNTING, 40 + i)))
                .toList();
        world.streams.settle();
        assertThat(dynamo.spoilt()).isGreaterThan(20);
        jobs.forEach(world::isWhole);
    }

    private static synchronized boolean isSpoilt(SplittableRandom random) {
        return random.nextInt(10) < 3;
    }

    @Test
    void whatIsImpossibleEndsAtOnce() {
        Job job = world.jobs.start(CountingWorld.job(CountingHandler.HOPELESS, 9));
        world.streams.settle();
        assertThat(world.find(job).state())
                .isInstanceOfSatisfying(
                        JobState.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(new FailureReason("no-hope")));
    }

    @Test
    void aJobThatIsGivenUpStandsAtItsLastChunkAndGoesOnWhenItIsResumed() {
        int before = world.streams.givenUp().size();
        Job job = CountingWorld.job(CountingHandler.COUNTING, 40).told(Map.of("poison", "30"));
        Job good = CountingWorld.job(CountingHandler.COUNTING, 40);
        world.jobs.start(job);
        world.jobs.start(good);
        world.streams.settle();
        world.isWhole(good);
        assertThat(world.streams.givenUp()).hasSize(before + 1);
        assertThat(world.find(job).done()).isEqualTo(24);
        var later = new Jobs(world.table, InstantSource.offset(InstantSource.system(), Duration.ofMinutes(10)));
        assertThat(later.resume(job.id()).orElseThrow().version())
                .isEqualTo(world.find(job).version());
        world.streams.settle();
        assertThat(world.streams.givenUp()).hasSize(before + 2);
    }

    @Test
    void aKindThatNobodyKnowsIsLeftToACodeThatDoes() {
        Job job = world.jobs.start(CountingWorld.job(new JobKind("of-the-next-version"), 9));
        world.streams.settle();
        assertThat(world.find(job)).isEqualTo(job);
        assertThat(world.streams.givenUp()).isNotEmpty();
    }

    @Test
    void aCancelledJobStops() {
        Job job = CountingWorld.job(CountingHandler.COUNTING, 100_000);
        world.jobs.start(job);
        world.jobs.cancel(job.id());
        world.streams.settle();
        assertThat(world.find(job).state()).isInstanceOf(JobState.Cancelled.class);
        assertThat(world.rows(job)).hasSizeLessThan(100_000);
    }
}
