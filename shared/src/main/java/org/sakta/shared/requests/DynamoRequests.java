package org.sakta.shared.requests;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Put;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.Response;
import org.sakta.shared.keys.Sealer;

/**
 * pk = {@code REQUEST#<id>}, sk = {@code ANSWER}. {@code expiresAt} is the end of the lock while in flight, and of memory
 * afterwards; a lock that has run out may be taken over. The answer is sealed: it may hold personal data.
 */
public final class DynamoRequests implements RequestStore {
    private final Table table;
    private final Sealer sealer;
    private final Supplier<String> tokens;

    public DynamoRequests(Table table, Sealer sealer, Supplier<String> tokens) {
        this.table = table;
        this.sealer = sealer;
        this.tokens = tokens;
    }

    @Override
    public Begun begin(String id, String body, Instant now, Instant lockedUntil) {
        var lock = new Lock(id, body, tokens.get());
        return switch (table.put(item(lock).expiringAt(lockedUntil), Condition.absentOrExpired(now))) {
            case Put.Stored() -> new Begun.Mine(lock);
            case Put.Missing() -> new Begun.InFlight();
            case Put.Standing(var item) -> standing(lock, item);
        };
    }

    /** A put whose answer was lost is repeated by the SDK, and then finds the lock that it has taken itself. */
    private Begun standing(Lock lock, Item item) {
        if (item.string("token").equals(lock.token())) return new Begun.Mine(lock);
        if (!item.string("body").equals(lock.body())) return new Begun.OtherBody();
        return item.optionalBytes("answer")
                .<Begun>map(answer -> new Begun.Done(open(lock.id(), item, answer)))
                .orElseGet(Begun.InFlight::new);
    }

    @Override
    public void finish(Lock lock, Response answer, Instant until) {
        Body body = answer.content() instanceof Response.Content.Bytes(Body bytes) ? bytes : Body.EMPTY;
        Item done = item(lock)
                .with("status", answer.status())
                .with("answer", sealer.seal(withHeaders(answer.headers(), body), "request/" + lock.id()))
                .expiringAt(until);
        table.put(done, Condition.equal("token", lock.token()));
    }

    @Override
    public void abandon(Lock lock) {
        table.delete(key(lock.id()), Condition.equal("token", lock.token()));
    }

    private static Item item(Lock lock) {
        return Item.at(key(lock.id())).with("body", lock.body()).with("token", lock.token());
    }

    private Response open(String id, Item item, byte[] sealed) {
        ByteBuffer plain = ByteBuffer.wrap(sealer.open(sealed, "request/" + id));
        Map<String, String> headers = new LinkedHashMap<>();
        for (int left = plain.getInt(); left > 0; left--) headers.put(text(plain), text(plain));
        byte[] body = new byte[plain.remaining()];
        plain.get(body);
        return new Response((int) item.number("status"), headers, new Response.Content.Bytes(new Body(body)));
    }

    private static byte[] withHeaders(Map<String, String> headers, Body body) {
        int size = Integer.BYTES + body.length();
        for (var header : headers.entrySet())
            size += 2 * Integer.BYTES
                    + Body.of(header.getKey()).length()
                    + Body.of(header.getValue()).length();
        ByteBuffer plain = ByteBuffer.allocate(size).putInt(headers.size());
        headers.forEach((name, value) -> {
            put(plain, name);
            put(plain, value);
        });
        return plain.put(body.bytes()).array();
    }

    private static void put(ByteBuffer out, String text) {
        Body bytes = Body.of(text);
        out.putInt(bytes.length()).put(bytes.bytes());
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new Body(bytes).text();
    }

    private static Key key(String id) {
        return new Key("REQUEST#" + id, "ANSWER");
    }
}
