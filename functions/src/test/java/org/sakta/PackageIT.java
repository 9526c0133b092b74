package org.sakta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.sakta.template.SamTemplate;

/** What is deployed, once it is packed. */
class PackageIT {
    private static final Path ZIP = Path.of("target/functions.zip");
    private static final long LARGEST = 15L * 1024 * 1024;

    @Test
    void itIsSmall() throws IOException {
        assertThat(Files.size(ZIP)).isLessThan(LARGEST);
    }

    @Test
    void itHoldsEveryHandlerAtItsRoot() throws IOException {
        assertThat(names())
                .containsAll(SamTemplate.load().handlers().values().stream()
                        .map(handler -> handler.replace('.', '/') + ".class")
                        .toList());
    }

    @Test
    void itHoldsNothingOfTestsOrOfTheLocalPlatform() throws IOException {
        assertThat(names())
                .noneMatch(
                        name -> name.matches("(.*/)?[^/$]*Test(\\$.*)?\\.class") || name.startsWith("org/sakta/local"))
                .noneMatch(
                        name -> name.matches(
                                "lib/(DynamoDBLocal|s3proxy|netty|apache-client|httpclient|jetty|jackson-databind|zxing|core-3|hapi|org.hl7|pdfbox|fontbox|sakta-).*"));
    }

    /** Whatever differs between two builds would show in times, order or modes. */
    @Test
    void nothingInItTellsWhenAndWhereItWasBuilt() throws IOException {
        try (var zip = new ZipFile(ZIP.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
        }
        List<String> jars =
                names().stream().filter(name -> name.endsWith(".jar")).toList();
        assertThat(jars).isSorted();
        assertThat(names()).doesNotHaveDuplicates();
    }

    private static List<String> names() throws IOException {
        try (var zip = new ZipFile(ZIP.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }
}
