package org.sakta.area;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sakta.shared.http.Language;

/** Reads the area files on the class path (docs/areas.md says where they come from). No cell of theirs is quoted. */
final class AreaFile {
    private AreaFile() {}

    static List<Area> read(Country country) {
        var name = "areas-" + country.jurisdiction() + ".csv";
        try (var in = Objects.requireNonNull(AreaFile.class.getResourceAsStream(name), name);
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return read(country, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static List<Area> read(Country country, BufferedReader lines) throws IOException {
        var header = cells(Objects.requireNonNull(lines.readLine(), "an area file has a header"));
        var areas = new ArrayList<Area>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var cells = cells(line);
            if (cells.length != header.length) throw new IllegalStateException("uneven row: " + line);
            var row = new HashMap<String, String>();
            for (int i = 0; i < header.length; i++) row.put(header[i], cells[i]);
            areas.add(area(country, row));
        }
        return List.copyOf(areas);
    }

    private static String[] cells(String line) {
        return line.split(",", -1);
    }

    private static Area area(Country country, Map<String, String> row) {
        return new Area(
                new AreaCode(cell(row, "code")),
                country,
                Level.valueOf(cell(row, "level").toUpperCase(Locale.ROOT)),
                optional(row, "parent").map(AreaCode::new),
                optional(row, "iso"),
                names(row),
                new Point(Double.parseDouble(cell(row, "lat")), Double.parseDouble(cell(row, "lon"))),
                Validity.parse(cell(row, "valid_from"), cell(row, "valid_to")),
                optional(row, "merged_into").map(AreaCode::new));
    }

    private static Names names(Map<String, String> row) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values())
            optional(row, "name_" + language.code()).ifPresent(name -> names.put(language, name));
        return new Names(names);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static Optional<String> optional(Map<String, String> row, String column) {
        return Optional.of(cell(row, column)).filter(cell -> !cell.isEmpty());
    }
}
