package org.sakta.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sakta.area.Country;
import org.sakta.identity.document.NeverIssued;
import org.sakta.identity.document.Sex;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.json.Json;

class FindingFormTest {
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final String GOOD = """
            {"sampleId":"S-1","document":{"country":"KG","type":"pin","number":"%s"},"birthDate":"1885-03-21",
             "method":"pcr","outcome":"negative","sampledAt":"2026-11-25T04:00:00Z","reportedAt":"2026-11-25T10:00:00Z"}""".formatted(NeverIssued.pin(NeverIssued.BORN, Sex.MALE, 417));

    private static List<FieldError> errors(String json) {
        var parsed = new FindingForm(Country.KG).parse(Json.parse(json.getBytes(StandardCharsets.UTF_8)), NOW);
        return switch (parsed) {
            case Parsed.Valid<Finding> valid -> List.of();
            case Parsed.Invalid<Finding>(var errors) -> errors;
        };
    }

    @Test
    void aResultOfYesterdayIsTaken() {
        assertThat(errors(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "sampledAt":"2026-11-25T04:00:00Z"   | "sampledAt":"2026-11-26T09:00:01Z"   | /sampledAt  | laboratory.in-the-future
            "sampledAt":"2026-11-25T04:00:00Z"   | "sampledAt":"1885-03-20T04:00:00Z"   | /sampledAt  | laboratory.before-birth
            "sampledAt":"2026-11-25T04:00:00Z"   | "sampledAt":"2026-08-27T04:00:00Z"   | /sampledAt  | laboratory.too-old
            "reportedAt":"2026-11-25T10:00:00Z"  | "reportedAt":"2026-11-25T03:59:59Z"  | /reportedAt | laboratory.before-sampling
            "reportedAt":"2026-11-25T10:00:00Z"  | "reportedAt":"2026-11-26T09:00:01Z"  | /reportedAt | laboratory.in-the-future
            "birthDate":"1885-03-21"             | "birthDate":"1885-03-22"             | /birthDate  | identity.birth-contradicts-document
            "sampleId":"S-1"                     | "sampleId":"=cmd()"                  | /sampleId   | laboratory.not-a-sample-number
            "sampleId":"S-1",                    | ~~                                   | /sampleId   | required
            "method":"pcr"                       | "method":"guess"                     | /method     | expected-one-of
            "outcome":"negative"                 | "outcome":"maybe"                    | /outcome    | expected-one-of
            "country":"KG"                       | "country":"KZ"                       | /document/country | identity.document-wrong-country
            """)
    void whatCannotBeIsRefusedWhereItStands(String there, String instead, String pointer, String code) {
        assertThat(GOOD).contains(there);
        assertThat(errors(GOOD.replace(there, instead == null ? "" : instead))).anySatisfy(error -> {
            assertThat(error.where()).isEqualTo(pointer);
            assertThat(error.code()).isEqualTo(code);
        });
    }
}
