package org.sakta.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a chain is what was written: nothing changed, taken out, put in, moved or cut off. Entries older than the
 * retention may be gone, and only from the front.
 */
final class ChainCheck {
    private final ChainHashes hashes;
    private final Function<Instant, Duration> retention;

    ChainCheck(ChainHashes hashes, Function<Instant, Duration> retention) {
        this.hashes = hashes;
        this.retention = retention;
    }

    /** What was found. */
    sealed interface Verdict {
        record Intact(long entries) implements Verdict {}

        record Broken(long atNumber) implements Verdict {}
    }

    Verdict check(Chain chain, List<Entry> stored, Optional<Head> head, Instant now) {
        if (head.isEmpty()) return stored.isEmpty() ? new Verdict.Intact(0) : new Verdict.Broken(0);
        var end = head.get();
        if (!end.chain().equals(chain) || !isGenuine(end)) return new Verdict.Broken(end.count());
        if (stored.isEmpty()) return gone(end.tail(), now) ? new Verdict.Intact(0) : new Verdict.Broken(end.count());
        return along(chain, stored, end, now);
    }

    private Verdict along(Chain chain, List<Entry> stored, Head end, Instant now) {
        var first = stored.getFirst();
        long number = first.number();
        var before = first.previous();
        boolean lawfulStart = number == 1 ? before.equals(Tail.OF_NOTHING) : gone(before, now);
        if (!lawfulStart) return new Verdict.Broken(number);
        for (var entry : stored) {
            if (!follows(entry, chain, number, before)) return new Verdict.Broken(number);
            before = entry.tail();
            number++;
        }
        boolean complete = end.count() == number - 1 && end.tail().equals(before);
        return complete ? new Verdict.Intact(stored.size()) : new Verdict.Broken(number);
    }

    private boolean follows(Entry entry, Chain chain, long number, Tail before) {
        return entry.number() == number
                && entry.access().chain().equals(chain)
                && entry.previous().equals(before)
                && isGenuine(entry);
    }

    private boolean gone(Tail tail, Instant now) {
        return !tail.at().plus(retention.apply(tail.at())).isAfter(now);
    }

    private boolean isGenuine(Entry entry) {
        return hashes.isGenuine(entry.hash(), entry.signed());
    }

    private boolean isGenuine(Head head) {
        return hashes.isGenuine(head.hash(), head.signed());
    }
}
