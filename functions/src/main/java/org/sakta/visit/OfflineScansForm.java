package org.sakta.visit;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;
import org.sakta.visit.OfflineScans.Scan;
import org.sakta.visit.OfflineScans.Telling;

/** Reads {@code {clock, scans: [{code, direction, at}]}}. */
final class OfflineScansForm {
    private static final int MOST = 100;

    private record Entry(String code, Direction direction, Instant at) {}

    private OfflineScansForm() {}

    static Parsed<Telling> parse(JsonValue body) {
        var form = Fields.of(body);
        var clock = form.required("clock", Reader.instant());
        var entries = form.objects("scans", MOST, OfflineScansForm::entry);
        return form.result(() -> new Telling(clock.get(), numbered(entries.get())));
    }

    private static Supplier<Entry> entry(Fields scan) {
        var code = scan.required("code", Reader.text(VisitForm.LONGEST_CODE));
        var direction = scan.required("direction", Reader.choice(Direction.class));
        var at = scan.required("at", Reader.instant());
        return () -> new Entry(code.get(), direction.get(), at.get());
    }

    private static List<Scan> numbered(List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Scan(
                        i,
                        entries.get(i).code(),
                        entries.get(i).direction(),
                        entries.get(i).at()))
                .toList();
    }
}
