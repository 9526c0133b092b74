package org.sakta.bench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Registered test people, each with a phone and a passport that nobody else has. */
final class Citizens {
    private final LocalSystem system;
    private final AtomicInteger count = new AtomicInteger();

    Citizens(LocalSystem system) {
        this.system = system;
    }

    static Exchange registration(String token, int number) {
        var body = """
                {"for":"self","name":"Айгүл Токтогулова","birthDate":"1990-05-17","sex":"female","nationality":"KG",
                 "documents":[{"country":"KG","type":"passport","number":"AC%07d"}],
                 "residence":{"areaCode":"41702000000000","address":"Каракол ш., Токтогул көч. 12"},"language":"ky"}
                """.formatted(number);
        return new Exchange("POST /people", "/people", Map.of(), body, token);
    }

    /** @return the token of somebody new */
    String next() throws Exception {
        var number = count.incrementAndGet();
        var token = unregistered(number);
        var answer = system.send(registration(token, number));
        if (answer.status() != 201) throw new IllegalStateException(answer.toString());
        return token;
    }

    String unregistered(int number) {
        return system.citizen("+99670%07d".formatted(1_000_000 + number));
    }
}
