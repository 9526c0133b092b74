package org.sakta.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Refusal;
import org.sakta.shared.http.Request;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

class BatchFormTest {
    private static final String HEADER =
            "sampleId,documentCountry,documentType,documentNumber,birthDate,method,outcome,sampledAt,reportedAt";
    private static final String ROW =
            "S-1,KG,pin,12103188500417,1885-03-21,pcr,negative,2026-11-25T04:00:00Z,2026-11-25T10:00:00Z";
    private static final String JSON = """
            {"results":[{"sampleId":"S-1","document":{"country":"KG","type":"pin","number":"12103188500417"},"birthDate":"1885-03-21",
             "method":"pcr","outcome":"negative","sampledAt":"2026-11-25T04:00:00Z","reportedAt":"2026-11-25T10:00:00Z"}]}""";

    private static Parsed<BatchRows> parse(String type, byte[] body) {
        return BatchForm.parse(new Request(
                "POST /test-results/batches",
                Map.of(),
                Map.of(),
                Map.of("content-type", type),
                new Body(body),
                Optional.empty(),
                "r-1"));
    }

    private static List<JsonValue> rows(String csv) {
        return switch (parse("text/csv; charset=utf-8", csv.getBytes(StandardCharsets.UTF_8))) {
            case Parsed.Valid<BatchRows>(var batch) -> batch.rows();
            case Parsed.Invalid<BatchRows>(var errors) -> throw new AssertionError(errors);
        };
    }

    private static List<String> codes(String csv) {
        return switch (parse("text/csv", csv.getBytes(StandardCharsets.UTF_8))) {
            case Parsed.Valid<BatchRows> valid -> List.of();
            case Parsed.Invalid<BatchRows>(var errors) ->
                errors.stream().map(FieldError::code).toList();
        };
    }

    @Test
    void aSpreadsheetSaysTheSameAsJson() {
        var json = parse("application/json", JSON.getBytes(StandardCharsets.UTF_8));
        assertThat(json).isEqualTo(new Parsed.Valid<>(new BatchRows(rows(HEADER + "\n" + ROW))));
    }

    @Test
    void spreadsheetsComeWithMarksQuotesAndTheirOwnLineEnds() {
        var plain = rows(HEADER + "\n" + ROW);
        assertThat(rows("\uFEFF" + HEADER + "\r\n" + ROW + "\r\n")).isEqualTo(plain);
        assertThat(rows(HEADER + "\r\n\"S-1\"" + ROW.substring(3))).isEqualTo(plain);
        var columns = HEADER.split(",");
        var cells = ROW.split(",");
        assertThat(rows(columns[8] + "," + HEADER.substring(0, HEADER.lastIndexOf(',')) + "\n" + cells[8] + ","
                        + ROW.substring(0, ROW.lastIndexOf(','))))
                .as("in another order")
                .isEqualTo(plain);
    }

    @Test
    void aShortOrLongRowIsARowOfItsOwnTrouble() {
        var rows = rows(HEADER + "\nS-1,KG\n" + ROW + ",more\n" + ROW);
        assertThat(rows).hasSize(3);
        assertThat(((JsonObject) rows.get(2)).members()).containsEntry("sampleId", new JsonString("S-1"));
    }

    @Test
    void otherColumnsAreNoBatch() {
        assertThat(codes(HEADER.replace("sampleId", "name") + "\n" + ROW)).containsExactly("laboratory.other-columns");
        assertThat(codes(HEADER + ",note\n" + ROW)).containsExactly("laboratory.other-columns");
        assertThat(codes(HEADER.replace("reportedAt", "sampledAt") + "\n" + ROW))
                .containsExactly("laboratory.other-columns");
        assertThat(codes("")).isNotEmpty();
        assertThat(codes(HEADER)).isNotEmpty();
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        var windows = (HEADER + "\nҮлгү").getBytes(Charset.forName("UTF-16LE"));
        assertThatThrownBy(() -> parse("text/csv", windows)).isInstanceOf(Refusal.class);
    }

    @Test
    void moreThanTenThousandRowsAreTwoBatches() {
        assertThat(codes(HEADER + ("\n" + ROW).repeat(BatchRows.MOST))).isEmpty();
        assertThat(codes(HEADER + ("\n" + ROW).repeat(BatchRows.MOST + 1))).containsExactly("too-many");
        assertThatThrownBy(() -> parse("text/csv", new byte[BatchRows.LARGEST + 1]))
                .isInstanceOf(Refusal.class);
    }

    @FuzzTest
    void whateverIsSentIsRowsOrRefused(byte[] bytes) {
        try {
            assertThat(parse("text/csv", bytes)).isNotNull();
            var under =
                    (HEADER + "\n" + new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.UTF_8);
            assertThat(parse("text/csv", under)).isNotNull();
        } catch (Refusal refused) {
            assertThat(refused).isNotNull();
        }
    }
}
