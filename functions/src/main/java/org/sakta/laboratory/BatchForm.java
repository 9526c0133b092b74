package org.sakta.laboratory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Problem;
import org.sakta.shared.http.Refusal;
import org.sakta.shared.http.Request;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/** Reads a batch, as JSON or as CSV; what is wrong with single rows is found when they are worked on. */
final class BatchForm {
    private static final List<String> COLUMNS = List.of(
            "sampleId",
            "documentCountry",
            "documentType",
            "documentNumber",
            "birthDate",
            "method",
            "outcome",
            "sampledAt",
            "reportedAt");
    private static final Map<String, String> DOCUMENT =
            Map.of("documentCountry", "country", "documentType", "type", "documentNumber", "number");

    private BatchForm() {}

    /** @throws Refusal another type, too large, or not readable at all */
    static Parsed<BatchRows> parse(Request request) {
        return request.contentType().name().equals("text/csv") ? csv(request) : json(request.json(BatchRows.LARGEST));
    }

    private static Parsed<BatchRows> json(JsonValue body) {
        var form = Fields.of(body);
        var rows = form.list("results", BatchRows.MOST, value -> value);
        if (!form.hasErrors() && rows.get().isEmpty()) form.error("results", "required");
        return form.result(() -> new BatchRows(rows.get()));
    }

    private static Parsed<BatchRows> csv(Request request) {
        if (request.body().length() > BatchRows.LARGEST)
            throw new Refusal(Problem.of(413, "body-too-large", BatchRows.LARGEST / 1024));
        try (var reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text(request.body().bytes()))) {
            var records = reader.iterator();
            if (!records.hasNext()) return wrong("required");
            var header = records.next().getFields();
            if (!Set.copyOf(header).equals(Set.copyOf(COLUMNS)) || header.size() != COLUMNS.size())
                return wrong("laboratory.other-columns", String.join(",", COLUMNS));
            var rows = new ArrayList<JsonValue>();
            while (records.hasNext()) {
                rows.add(row(header, records.next()));
                if (rows.size() > BatchRows.MOST) return wrong("too-many", BatchRows.MOST);
            }
            return rows.isEmpty() ? wrong("required") : new Parsed.Valid<>(new BatchRows(rows));
        } catch (CsvParseException | IOException e) {
            throw new Refusal(Problem.of(400, "laboratory.malformed-csv"));
        }
    }

    /** Spreadsheets write a mark before UTF-8. */
    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal(Problem.of(400, "laboratory.malformed-csv"));
        }
    }

    /** A row with too few or too many cells is a row all the same, and is told what is wrong with it. */
    private static JsonValue row(List<String> header, CsvRecord record) {
        var row = new LinkedHashMap<String, JsonValue>();
        var document = new LinkedHashMap<String, JsonValue>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            var column = i < header.size() ? header.get(i) : "surplus";
            var cell = record.getField(i);
            if (cell.isEmpty()) continue;
            var member = DOCUMENT.get(column);
            if (member != null) document.put(member, new JsonString(cell));
            else row.put(column, new JsonString(cell));
        }
        row.put("document", new JsonObject(document));
        return new JsonObject(row);
    }

    private static Parsed<BatchRows> wrong(String code, Object... arguments) {
        return new Parsed.Invalid<>(List.of(new FieldError(FieldError.Place.BODY, "", code, List.of(arguments))));
    }
}
