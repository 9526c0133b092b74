package org.sakta.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a laboratory found in the samples of people who are not registered: passports that nobody has. */
final class Findings {
    private final AtomicInteger count = new AtomicInteger();
    private final String laboratory;

    /** Of a laboratory that is in the register. */
    Findings(LocalSystem system) {
        laboratory = system.staff("laboratory");
        var registered = new Exchange(
                "PUT /laboratories/{laboratoryId}",
                "/laboratories/benchmark",
                Map.of("laboratoryId", "benchmark"),
                "{\"names\":{\"ky\":\"Лаборатория\"},\"area\":\"41702000000000\",\"methods\":[\"pcr\"],\"licensedUntil\":\"2099-12-31\"}",
                system.staff("ministry-registrar"));
        system.expect(201, registered);
    }

    Exchange next() {
        return new Exchange("POST /test-results", "/test-results", Map.of(), row(), laboratory);
    }

    Exchange batch(int rows) {
        var body = IntStream.range(0, rows)
                .mapToObj(row -> row())
                .collect(Collectors.joining(",", "{\"results\":[", "]}"));
        return new Exchange("POST /test-results/batches", "/test-results/batches", Map.of(), body, laboratory);
    }

    Exchange progress(String batch) {
        return new Exchange(
                "GET /test-results/batches/{batchId}",
                "/test-results/batches/" + batch,
                Map.of("batchId", batch),
                "",
                laboratory);
    }

    private String row() {
        int number = count.incrementAndGet();
        var sampled = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        return """
                {"sampleId":"B-%1$d","document":{"country":"KG","type":"passport","number":"ZZ%1$07d"},"birthDate":"1985-03-21","method":"pcr",\
                "outcome":"negative","sampledAt":"%2$s","reportedAt":"%3$s"}""".formatted(number, sampled, sampled.plusSeconds(60));
    }
}
