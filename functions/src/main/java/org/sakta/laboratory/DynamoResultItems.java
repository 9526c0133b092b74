package org.sakta.laboratory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.sakta.identity.document.Country;
import org.sakta.identity.document.Document;
import org.sakta.identity.document.Document.Reading;
import org.sakta.identity.document.DocumentType;
import org.sakta.laboratory.Finding.Outcome;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.keys.Sealer;
import org.sakta.status.Fact.Method;

/**
 * Versions of results as items. What was found, and of whom, is sealed for its version, and filled up to {@value #LENGTH} bytes, so that its length does
 * not tell one outcome from another.
 */
record DynamoResultItems(Sealer sealer) {
    private static final int LENGTH = 384;

    Item toItem(Result result, Key key, Instant keptUntil) {
        return Item.at(key)
                .with("id", result.id().value())
                .with("laboratory", result.laboratory().value())
                .with("version", result.version())
                .with("receivedAt", result.receivedAt())
                .with("finding", sealer.seal(toBytes(result), place(result.id(), result.version())))
                .expiringAt(keptUntil);
    }

    Result fromItem(Item item) {
        var id = new ResultId(item.string("id"));
        int version = (int) item.number("version");
        var lines = text(sealer.open(item.bytes("finding"), place(id, version))).split("\n", 10);
        var document = document(lines[1], lines[2], lines[3]);
        return new Result(
                id,
                new LaboratoryId(item.string("laboratory")),
                version,
                item.instant("receivedAt"),
                new Finding(
                        new SampleId(lines[0]),
                        new Patient(document, LocalDate.parse(lines[4])),
                        Method.valueOf(lines[5]),
                        Outcome.valueOf(lines[6]),
                        Instant.parse(lines[7]),
                        Instant.parse(lines[8])),
                Boolean.parseBoolean(lines[9]));
    }

    private static byte[] toBytes(Result result) {
        var finding = result.finding();
        var document = finding.patient().document();
        byte[] text = String.join(
                        "\n",
                        finding.sample().value(),
                        document.country().code(),
                        document.type().wire(),
                        document.number(),
                        finding.patient().birthDate().toString(),
                        finding.method().name(),
                        finding.outcome().name(),
                        finding.sampledAt().toString(),
                        finding.reportedAt().toString(),
                        Boolean.toString(result.withdrawn()))
                .getBytes(UTF_8);
        if (text.length > LENGTH) throw new IllegalStateException("a finding that is too long");
        return Arrays.copyOf(text, LENGTH);
    }

    private static String text(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) length--;
        return new String(bytes, 0, length, UTF_8);
    }

    /** It was read before it was written. */
    private static Document document(String country, String type, String number) {
        return switch (Document.read(
                new Country(country), DocumentType.read(type).orElseThrow(), number)) {
            case Reading.Read(var document) -> document;
            case Reading.Wrong(var defect) -> throw new IllegalStateException("a document that is none");
        };
    }

    private static String place(ResultId id, int version) {
        return "laboratory/" + id + "/" + version;
    }
}
