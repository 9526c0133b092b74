package org.sakta.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.sakta.shared.dynamo.Committed;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Page;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.dynamo.Write;
import org.sakta.shared.http.DependencyUnavailable;

/**
 * Chains in a table, also together with what the adapters of other contexts write or check. Whoever is second to lengthen a chain reads its head again and tries
 * again.
 */
public final class DynamoAudit implements AuditTrail, AccessHistory, AuditInspection {
    private static final int ATTEMPTS = 12;
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Table table;
    private final Transactions transactions;
    private final ChainMaker maker;
    private final ChainCheck check;
    private final Function<Instant, Duration> retention;
    private final InstantSource clock;

    DynamoAudit(
            Table table,
            Transactions transactions,
            ChainHashes hashes,
            Function<Instant, Duration> retention,
            InstantSource clock) {
        this.table = table;
        this.transactions = transactions;
        this.maker = new ChainMaker(hashes);
        this.check = new ChainCheck(hashes, retention);
        this.retention = retention;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Appended {
        record All() implements Appended {}

        /** Nothing happened: conditions of the caller's own writes, at these positions, did not hold. */
        record Refused(List<Integer> positions) implements Appended {
            public Refused {
                positions = List.copyOf(positions);
            }
        }
    }

    @Override
    public void append(List<Access> accesses) {
        append(accesses, List.of());
    }

    /** Appends the accesses and makes the writes in one transaction: all of it happens or nothing. */
    public Appended append(List<Access> accesses, List<Write> with) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var writes = new ArrayList<>(with);
            writes.addAll(growing(accesses));
            switch (transactions.write(writes)) {
                case Committed.All() -> {
                    return new Appended.All();
                }
                case Committed.Refused(var positions) -> {
                    var own = positions.stream().filter(at -> at < with.size()).toList();
                    if (!own.isEmpty()) return new Appended.Refused(own);
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos() * attempt);
        }
        throw new DependencyUnavailable("audit", new IllegalStateException("the chain grew faster than we could"));
    }

    private List<Write> growing(List<Access> accesses) {
        Map<Chain, Optional<Head>> standing = new LinkedHashMap<>();
        Map<Chain, Head> grown = new LinkedHashMap<>();
        var writes = new ArrayList<Write>();
        for (var access : accesses) {
            var chain = access.chain();
            var before = standing.computeIfAbsent(chain, this::head);
            var next = maker.grow(Optional.ofNullable(grown.get(chain)).or(() -> before), access);
            grown.put(chain, next.head());
            writes.add(
                    table.putting(DynamoChainItems.of(next.entry(), retention.apply(access.at())), Condition.absent()));
        }
        standing.forEach((chain, before) -> Optional.ofNullable(grown.get(chain))
                .ifPresent(head -> writes.add(table.putting(DynamoChainItems.of(head), asItStood(before)))));
        return writes;
    }

    private static Condition asItStood(Optional<Head> standing) {
        return standing.map(head -> Condition.equal("hash", head.hash().value()))
                .orElseGet(Condition::absent);
    }

    private Optional<Head> head(Chain chain) {
        return table.get(DynamoChainItems.headKey(chain)).map(DynamoChainItems::head);
    }

    @Override
    public Slice newestFirst(Chain chain, Optional<Long> before, int limit) {
        var after =
                before.map(number -> DynamoChainItems.entryKey(chain, number).sk());
        Page page = table.page(chain.value(), DynamoChainItems.ENTRIES, false, after, limit);
        var now = clock.instant();
        var shown = page.items().stream().filter(item -> !item.isExpired(now)).toList();
        boolean more =
                page.lastSortKey().isPresent() && shown.size() == page.items().size();
        return new Slice(
                shown.stream().map(DynamoChainItems::entry).map(Entry::access).toList(),
                more ? Optional.of(shown.getLast().number("number")) : Optional.empty());
    }

    /** Reads the head before the entries: what is appended in between is cut off again here. */
    @Override
    public boolean isIntact(Chain chain) {
        var head = head(chain);
        var entries = table.query(chain.value(), DynamoChainItems.ENTRIES)
                .map(DynamoChainItems::entry)
                .filter(entry -> entry.number() <= head.map(Head::count).orElse(Long.MAX_VALUE))
                .toList();
        return check.check(chain, entries, head, clock.instant()) instanceof ChainCheck.Verdict.Intact;
    }
}
