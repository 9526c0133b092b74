package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.sakta.contract.Api;
import org.sakta.identity.document.NeverIssued;
import org.sakta.identity.document.Sex;
import org.sakta.local.Platform;

/** Laboratories, and people who were tested. */
final class LaboratoryActors {
    private static final AtomicInteger PINS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(100_000));

    static final String REGISTERED = """
            {"names":{"ky":"Ысык-Көл облустук ооруканасынын лабораториясы","ru":"Лаборатория Иссык-Кульской областной больницы"},
             "area":"41702000000000","methods":["pcr"],"licensedUntil":"2099-12-31"}""";

    private LaboratoryActors() {}

    /** A laboratory in the register. */
    static Api laboratory() {
        return laboratory(REGISTERED);
    }

    static Api laboratory(String registered) {
        String id = "laboratory-" + UUID.randomUUID();
        assertThat(VenueActors.ministry().put("/laboratories/" + id, registered).status())
                .isIn(200, 201);
        return machine(id);
    }

    static Api machine(String id) {
        return World.staff("laboratory", id, "41702000000000");
    }

    /** One that nobody else has here: of two who claim one number, neither is found by it. */
    static String pin() {
        return NeverIssued.pin(NeverIssued.BORN, Sex.MALE, PINS.getAndIncrement() % 100_000);
    }

    /** Registers a person with that number. @return the person's id */
    static String register(Api citizen, String pin) {
        return citizen.post("/people", person(pin)).expecting(201).text("/personId");
    }

    static String person(String pin) {
        return People.kyrgyz("self")
                .replaceFirst("\"number\":\"\\d+\"", "\"number\":\"" + pin + "\"")
                .replace("\"female\"", "\"male\"");
    }

    /** A PCR test of a sample that was taken yesterday. */
    static String finding(String sample, String pin, String outcome) {
        return finding(sample, pin, outcome, Duration.ofDays(1));
    }

    static String finding(String sample, String pin, String outcome, Duration ago) {
        Instant sampled = Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS);
        return """
                {"sampleId":"%s","document":{"country":"KG","type":"pin","number":"%s"},"birthDate":"%s","method":"pcr",
                 "outcome":"%s","sampledAt":"%s","reportedAt":"%s"}""".formatted(sample, pin, NeverIssued.BORN, outcome, sampled, sampled.plusSeconds(60));
    }

    static String sample() {
        return "S-" + UUID.randomUUID();
    }

    /** Waits until what follows from changes has followed. */
    static void settle() {
        Platform.shared().settle();
    }
}
