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

/** After the scenarios: every permission in template.yaml was needed by one of them, or the template says why it stays. */
class PermissionsIT {
    @Test
    void everyPermissionWasUsedOrHasAReason() throws IOException, URISyntaxException {
        Path file = Path.of(System.getProperty("sakta.permissions.recorded", "none"));
        assumeTrue(Files.exists(file), "no run of the scenarios has left a record; mvn verify makes one");
        PermissionRecord.Run run = PermissionRecord.read(file);
        List<String> missing = scenarios()
                .filter(name -> !run.classes().contains(name))
                .sorted()
                .toList();
        assumeTrue(
                missing.isEmpty(),
                () -> "only a part of the scenarios ran, so nothing is known of unused permissions; missing: "
                        + missing);
        assertThat(new PermissionReview(Template.ofRepository(), run.used()).findings())
                .isEmpty();
    }

    private static Stream<String> scenarios() throws IOException, URISyntaxException {
        Path classes = Path.of(PermissionsIT.class.getResource("scenarios").toURI());
        try (Stream<Path> files = Files.list(classes)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.class"))
                    .map(name -> "org.sakta.scenarios." + name.replaceFirst("\\.class$", ""))
                    .toList()
                    .stream();
        }
    }
}
