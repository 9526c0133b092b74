package org.sakta.bench;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Registered test people, each with a phone and a passport that nobody else has. */
final class Citizens {
    private static final Pattern URL = Pattern.compile("\"(HTTPS?://[^\"]+/P/[^\"]+)\"");

    private final LocalSystem system;
    private final AtomicInteger count = new AtomicInteger();

    Citizens(LocalSystem system) {
        this.system = system;
    }

    /** @return the token of somebody new, who has registered */
    String next() {
        var number = count.incrementAndGet();
        var token = system.citizen("+99670%07d".formatted(1_000_000 + number));
        system.expect(201, Requests.registration(token, number));
        return token;
    }

    /** A registration that has not been made yet. */
    Exchange nextRegistration() {
        var number = count.incrementAndGet();
        return Requests.registration(system.citizen("+99670%07d".formatted(1_000_000 + number)), number);
    }

    /** @return what stands in the QR code of somebody who declared */
    String pass() {
        var receipt = system.expect(201, Requests.declaration(next(), false)).body();
        var url = URL.matcher(receipt);
        if (!url.find()) throw new IllegalStateException(receipt);
        return url.group(1);
    }
}
