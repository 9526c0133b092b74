package org.sakta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sakta.local.permissions.PermissionReview;
import org.sakta.local.template.Template;
import org.sakta.testing.PermissionRecord;

/** After all tests: every permission in template.yaml was needed by one of them, or the template says why it stays. */
class PermissionsIT {
    @Test
    void everyPermissionWasUsedOrHasAReason() throws IOException, URISyntaxException {
        Path file = Path.of(System.getProperty("sakta.permissions.recorded", "none"));
        assumeTrue(Files.exists(file), "no test run has left a record of permissions; mvn verify makes one");
        PermissionRecord.Run run = PermissionRecord.read(file);
        List<String> missing = testClasses()
                .filter(name -> !run.classes().contains(name))
                .sorted()
                .toList();
        assumeTrue(
                missing.isEmpty(),
                () -> "only a part of the tests ran, so nothing is known of unused permissions: " + missing.size()
                        + " did not, such as " + missing.getFirst());
        assertThat(new PermissionReview(Template.ofRepository(), run.used()).findings())
                .isEmpty();
    }

    private static Stream<String> testClasses() throws IOException, URISyntaxException {
        Path root = Path.of(PermissionsIT.class.getResource("/").toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .map(root::relativize)
                    .map(file -> file.toString().replace('/', '.'))
                    .filter(name -> name.endsWith("Test.class"))
                    .map(name -> name.replaceAll("\\.class$", ""))
                    .toList()
                    .stream();
        }
    }
}
