package org.sakta.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sakta.area.Country;
import org.sakta.identity.TestPeople;
import org.sakta.identity.document.NeverIssued;
import org.sakta.identity.document.Sex;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.jobs.Checkpoint;
import org.sakta.shared.jobs.Chunk;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobId;
import org.sakta.shared.jobs.JobOwner;
import org.sakta.shared.jobs.JobState;
import org.sakta.shared.jobs.Tally;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.streams.Deadline;

/** A batch of thirty rows, which is a block of twenty-five and one of five. */
class BatchWorkTest {
    private static final Instant NOW = Instant.parse("2096-11-26T09:00:00Z");
    private static final JobId BATCH = new JobId("batch");
    private static final LaboratoryId LABORATORY = new LaboratoryId("laboratory");
    private static final int ROWS = 30;

    private final InstantSource clock = InstantSource.fixed(NOW);
    private final InMemoryBatches batches = new InMemoryBatches();
    private final InMemoryResults results = new InMemoryResults(received -> Instant.MAX, clock);

    /** After how many rows the store breaks. */
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    @BeforeEach
    void keep() {
        var rows = IntStream.range(0, ROWS).mapToObj(BatchWorkTest::row).toList();
        batches.keep(BATCH, 0, rows.subList(0, 25), Instant.MAX);
        batches.keep(BATCH, 1, rows.subList(25, ROWS), Instant.MAX);
    }

    /** Every tenth is of a method for which the laboratory is not registered. */
    private static JsonValue row(int number) {
        return Json.parse("""
                {"sampleId":"S-%d","document":{"country":"KG","type":"pin","number":"%s"},"birthDate":"1885-03-21","method":"%s",
                 "outcome":"negative","sampledAt":"2096-11-25T04:00:00Z","reportedAt":"2096-11-25T10:00:00Z"}""".formatted(
                        number,
                        NeverIssued.pin(NeverIssued.BORN, Sex.MALE, number),
                        number % 10 == 9 ? "antigen" : "pcr")
                .getBytes(StandardCharsets.UTF_8));
    }

    private BatchWork work() {
        var holders = new Holders((document, most) -> List.of());
        var attaching = new AttachResults(results, holders, TestPeople.nobody(), clock);
        var register = new Breaking(new InMemoryLaboratories().with(LABORATORY, LocalDate.parse("2099-12-31")), left);
        return new BatchWork(
                batches,
                new FindingForm(Country.KG),
                new ReportResult(register, results, attaching, holders, Country.KG, clock),
                clock);
    }

    /** Read once for each row. */
    private record Breaking(Laboratories register, AtomicInteger left) implements Laboratories {
        @Override
        public Optional<Laboratory> find(LaboratoryId id) {
            if (left.getAndDecrement() <= 0) throw new DependencyUnavailable("dynamodb", new IllegalStateException());
            return register.find(id);
        }

        @Override
        public boolean add(Laboratory laboratory) {
            return register.add(laboratory);
        }

        @Override
        public boolean replace(Laboratory next) {
            return register.replace(next);
        }

        @Override
        public Slice page(Optional<LaboratoryId> after, int limit) {
            return register.page(after, limit);
        }
    }

    private static Job job(String checkpoint) {
        return new Job(
                BATCH,
                BatchWork.KIND,
                new JobOwner(LABORATORY.value()),
                Map.of(),
                Optional.of((long) ROWS),
                Tally.NONE,
                new Checkpoint(checkpoint),
                new JobState.Running(),
                NOW,
                NOW,
                NOW.plus(Duration.ofDays(30)),
                1);
    }

    private Deadline far() {
        return Deadline.in(Duration.ofHours(1), clock);
    }

    @Test
    void everyRowIsCountedByWhatBecameOfIt() {
        var last = (Chunk.Last) work().next(job(""), far());
        assertThat(last.counted().counts()).isEqualTo(Map.of("accepted", 27L, "rejected", 3L));
        assertThat(batches.outcomes(BATCH, 1)).hasSize(5);
        assertThat(batches.outcomes(BATCH, 0).get(9).errors().getFirst().pointer())
                .isEqualTo("/method");
    }

    @Test
    void aDeadlineEndsAChunkAndTheNextGoesOnThere() {
        var more = (Chunk.More) work().next(job(""), new Deadline(NOW, clock));
        assertThat(more.next()).isEqualTo(new Checkpoint("25"));
        var last = (Chunk.Last) work().next(job("25"), far());
        assertThat(more.counted().total() + last.counted().total()).isEqualTo(ROWS);
    }

    @Test
    void whatBrokeOffInABlockGoesOnBehindIt() {
        left.set(7);
        var more = (Chunk.More) work().next(job(""), far());
        assertThat(more.next()).isEqualTo(new Checkpoint("7"));
        assertThat(more.counted().total()).isEqualTo(7);
        left.set(Integer.MAX_VALUE);
        var last = (Chunk.Last) work().next(job("7"), far());
        assertThat(more.counted().with(last.counted()).counts()).isEqualTo(Map.of("accepted", 27L, "rejected", 3L));
    }

    @Test
    void aStepThatWasNotCountedIsCountedAgainAsItWas() {
        left.set(7);
        work().next(job(""), far());
        left.set(Integer.MAX_VALUE);
        var last = (Chunk.Last) work().next(job(""), far());
        assertThat(last.counted().counts())
                .as("no row is told to be a duplicate of itself")
                .isEqualTo(Map.of("accepted", 27L, "rejected", 3L));
    }

    @Test
    void aStepThatDidNothingIsTriedAgain() {
        left.set(7);
        work().next(job(""), far());
        assertThatThrownBy(() -> work().next(job("7"), far())).isInstanceOf(DependencyUnavailable.class);
        assertThat(batches.outcomes(BATCH, 0)).hasSize(7);
    }

    @Test
    void aBatchEndsHoweverOftenItBreaksOff() {
        var counted = Tally.NONE;
        var checkpoint = "";
        for (int row = 0; row < ROWS - 1; row++) {
            left.set(1);
            var more = (Chunk.More) work().next(job(checkpoint), far());
            counted = counted.with(more.counted());
            checkpoint = more.next().value();
        }
        left.set(1);
        var last = (Chunk.Last) work().next(job(checkpoint), far());
        assertThat(counted.with(last.counted()).total()).isEqualTo(ROWS);
    }
}
