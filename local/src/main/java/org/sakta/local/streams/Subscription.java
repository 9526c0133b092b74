package org.sakta.local.streams;

import java.time.Duration;
import java.util.List;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.functions.Bell;
import org.sakta.local.template.StreamSpec;

/** One function behind one stream: what it has been told, and what it is told next. One thread at a time. */
final class Subscription {
    private final Bell bell = new Bell();
    private final StreamSpec source;
    private final List<EventPattern> patterns;
    private final ShardReader reader;
    private final BatchDelivery delivery;

    /** @throws LocalFailure for a filter that is not understood */
    Subscription(StreamSpec source, ShardReader reader, BatchDelivery delivery) {
        this.source = source;
        this.patterns = patterns(source);
        this.reader = reader;
        this.delivery = delivery;
    }

    private static List<EventPattern> patterns(StreamSpec source) {
        try {
            return source.patterns().stream().map(EventPattern::of).toList();
        } catch (LocalFailure e) {
            throw new LocalFailure("template.yaml: " + source.name() + ": " + e.getMessage(), e);
        }
    }

    String table() {
        return source.table();
    }

    /** Something may have been written. */
    void ring() {
        bell.ring();
    }

    /**
     * Tells the function of what comes, until this thread is interrupted.
     *
     * @param idle how long it waits for the bell
     */
    void follow(Duration idle) {
        bell.follow(idle, "the stream of " + source.name(), () -> {
            int unused = catchUp();
        });
    }

    /** Tells the function of all that is there, until there is nothing more. @return how many changes it was told of */
    synchronized int catchUp() {
        int told = 0;
        for (var next = reader.next();
                !next.isEmpty() && !Thread.currentThread().isInterrupted();
                next = reader.next())
            for (List<StreamRecord> shard : next) {
                List<StreamRecord> wanted =
                        shard.stream().filter(this::isWanted).toList();
                delivery.deliver(wanted);
                told += wanted.size();
            }
        return told;
    }

    private boolean isWanted(StreamRecord record) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(record.json()));
    }

    @Override
    public String toString() {
        return source.name();
    }
}
