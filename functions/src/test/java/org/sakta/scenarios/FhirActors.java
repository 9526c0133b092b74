package org.sakta.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.sakta.identity.document.NeverIssued;

/** Laboratories that speak FHIR. */
final class FhirActors {
    static final String DETECTED = "260373001";
    static final String NOT_DETECTED = "260415000";

    private FhirActors() {}

    /** The example of the documentation, of that sample and that person, taken yesterday. */
    static String bundle(String sample, String pin, String finding) {
        var sampled = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        return example()
                .replace("IK-2026-000417", sample)
                .replace("12103188500417", pin)
                .replace("1885-03-21", NeverIssued.BORN.toString())
                .replace(NOT_DETECTED, finding)
                .replace("2026-11-25T10:00:00+06:00", atBishkek(sampled))
                .replace("2026-11-25T16:00:00+06:00", atBishkek(sampled.plusSeconds(60)));
    }

    /** The same, issued an hour later. */
    static String issuedLater(String bundle) {
        var issued = Pattern.compile("(?<=\"issued\": \")[^\"]+").matcher(bundle);
        if (!issued.find()) throw new AssertionError(bundle);
        return issued.replaceFirst(
                atBishkek(OffsetDateTime.parse(issued.group()).toInstant().plusSeconds(3600)));
    }

    static String example() {
        try {
            return Files.readString(Path.of("../docs/fhir/negative-pcr.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String atBishkek(Instant instant) {
        return instant.atOffset(ZoneOffset.ofHours(6)).format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
