package org.sakta.local.engines;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The text messages that would have gone to telephones, the oldest first. In memory: who was sent what is nowhere kept. */
public final class SmsOutbox {
    private static final int MOST = 20_000;

    private final Deque<Sms> sent = new ArrayDeque<>();

    /**
     * A text message as it was published.
     *
     * @param sender what stands in place of a number
     * @param type {@code Transactional} or {@code Promotional}
     * @param maxPrice US dollars that it may cost at most
     */
    public record Sms(Instant at, String id, String to, String text, String sender, String type, String maxPrice) {}

    synchronized void add(Sms sms) {
        if (sent.size() == MOST) sent.removeFirst();
        sent.addLast(sms);
    }

    public synchronized List<Sms> all() {
        return List.copyOf(sent);
    }
}
