package org.sakta.laboratory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The bundle of the documentation, and its profile. */
final class FhirExamples {
    private static final Path FOLDER = Path.of("../docs/fhir");

    private FhirExamples() {}

    static String negative() {
        return read(FOLDER.resolve("negative-pcr.json"));
    }

    /** The definitions of the profile. */
    static List<String> profile() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith("Sakta"))
                    .sorted()
                    .map(FhirExamples::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
