package org.sakta.shared.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.testing.Engine;

class TableTest {
    /** Ahead of every clock: the engine really deletes what has expired. */
    private static final Instant NOW = Instant.parse("2126-03-01T09:00:00Z");

    private final Table table = new Table(Engine.dynamo(), new TableName(Engine.table("RequestTable")));
    private final Transactions transactions = new Transactions(Engine.dynamo(), new SecureRandom());

    @Test
    void anItemComesBackAsItWas() {
        Item item = Item.at(new Key("p1", "s"))
                .with("name", "Өмүрбек")
                .with("count", 3)
                .with("flag", true)
                .with("bytes", new byte[] {1, 2})
                .with("list", List.of("a", "b"))
                .with("at", NOW);
        table.put(item);
        assertThat(table.get(item.key())).contains(item);
        assertThat(table.get(new Key("p1", "other"))).isEmpty();
    }

    @Test
    void aConditionalPutThatFailsShowsWhatStands() {
        Item first = Item.at(new Key("p2", "s")).with("n", 1);
        assertThat(table.put(first, Condition.absent())).isEqualTo(new Put.Stored());
        assertThat(table.put(first.with("n", 2), Condition.absent())).isEqualTo(new Put.Standing(first));
        assertThat(table.put(first.with("n", 2), Condition.equal("n", 1))).isEqualTo(new Put.Stored());
        assertThat(table.put(Item.at(new Key("p2", "none")), Condition.present()))
                .isEqualTo(new Put.Missing());
    }

    @Test
    void whatHasExpiredIsAsGoodAsAbsent() {
        Item old = Item.at(new Key("p3", "s")).expiringAt(NOW.minusSeconds(1));
        table.put(old);
        assertThat(old.isExpired(NOW)).isTrue();
        assertThat(table.put(old.expiringAt(NOW.plusSeconds(9)), Condition.absentOrExpired(NOW)))
                .isEqualTo(new Put.Stored());
        assertThat(table.put(old, Condition.absentOrExpired(NOW))).isInstanceOf(Put.Standing.class);
    }

    @Test
    void aPartitionIsReadWholeAndInPages() {
        byte[] large = new byte[100_000];
        for (int i = 0; i < 30; i++)
            table.put(Item.at(new Key("p4", "a#%03d".formatted(i))).with("payload", large));
        table.put(Item.at(new Key("p4", "b#000")));
        assertThat(table.query("p4", "a#").map(item -> item.string("sk")))
                .hasSize(30)
                .isSorted();
        Page newest = table.page("p4", "a#", false, Optional.empty(), 2);
        assertThat(newest.items()).extracting(item -> item.string("sk")).containsExactly("a#029", "a#028");
        Page next = table.page("p4", "a#", false, newest.lastSortKey(), 2);
        assertThat(next.items()).extracting(item -> item.string("sk")).containsExactly("a#027", "a#026");
    }

    @Test
    void aTransactionWritesAllOrNothing() {
        Item one = Item.at(new Key("p5", "1"));
        Item two = Item.at(new Key("p5", "2"));
        table.put(two);
        var refused = transactions.write(List.of(
                table.putting(one),
                table.putting(two, Condition.absent()),
                table.checking(new Key("p5", "9"), Condition.present())));
        assertThat(refused).isEqualTo(new Committed.Refused(List.of(1, 2)));
        assertThat(table.get(one.key())).isEmpty();
        assertThat(transactions.write(List.of(table.putting(one), table.deleting(two.key()))))
                .isEqualTo(new Committed.All());
        assertThat(table.get(one.key())).isPresent();
        assertThat(table.get(two.key())).isEmpty();
    }

    @Test
    void concurrentTransactionsOnOneItemAllEndSomehowAndLoseNothing() throws Exception {
        Key counter = new Key("p6", "counter");
        table.put(Item.at(counter).with("n", 0));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> workers = IntStream.range(0, 8)
                    .mapToObj(worker -> threads.submit(() -> increments(counter, worker)))
                    .toList();
            int committed = 0;
            for (Future<Integer> worker : workers) committed += worker.get();
            assertThat(table.get(counter).orElseThrow().number("n")).isEqualTo(committed);
            assertThat(committed).isPositive();
        }
    }

    private int increments(Key counter, int worker) {
        int committed = 0;
        for (int i = 0; i < 20; i++) {
            Item now = table.get(counter).orElseThrow();
            Item more = now.with("n", now.number("n") + 1);
            List<Write> writes = List.of(
                    table.putting(more, Condition.equal("n", now.number("n"))),
                    table.putting(Item.at(new Key("p6", worker + "#" + i))));
            try {
                if (transactions.write(writes) instanceof Committed.All) committed++;
            } catch (DependencyUnavailable conflictsDidNotEnd) {
                assertThat(conflictsDidNotEnd.dependency()).isEqualTo("dynamodb");
            }
        }
        return committed;
    }

    @Test
    void countingLosesNothing() throws Exception {
        Key key = new Key("p7", "n");
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Future<Long>> counts = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> table.add(key, "n", 1, NOW)))
                    .toList();
            for (Future<Long> count : counts) count.get();
        }
        assertThat(table.get(key).orElseThrow().number("n")).isEqualTo(200);
    }

    @Test
    void aTableThatIsNotThereIsUnavailable() {
        assertThatThrownBy(() -> new Table(Engine.dynamo(), new TableName("nowhere")).get(new Key("a", "b")))
                .isInstanceOf(DependencyUnavailable.class);
    }
}
