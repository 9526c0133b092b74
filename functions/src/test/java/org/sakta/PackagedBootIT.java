package org.sakta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.Platform;
import org.sakta.local.PlatformOptions;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.Invocation;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.isolated.Isolation;
import org.sakta.local.template.FunctionSpec;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.Template;
import org.sakta.scenarios.SampleEvent;

/**
 * Every function of the template starts from functions.zip alone, as Lambda would start it, with the variables that the
 * template gives it, and answers its samples.
 */
class PackagedBootIT {
    private static final Path ZIP = Path.of("target/functions.zip");

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.start(PlatformOptions.forTests().with(Isolation.faithful(ZIP)));
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    @TestFactory
    Stream<DynamicTest> everyFunctionStartsAndAnswersItsSamples() {
        return platform.template().functions().stream()
                .map(FunctionSpec::logicalId)
                .map(function -> DynamicTest.dynamicTest(function, () -> {
                    assertThat(SampleEvent.of(function))
                            .as("events/%s", function)
                            .isNotEmpty();
                    for (SampleEvent sample : SampleEvent.of(function))
                        try {
                            sample.isUnderstoodBy(platform.functions());
                        } catch (AssertionError e) {
                            throw new AssertionError(sample + ": " + e.getMessage(), e);
                        }
                }));
    }

    @Test
    void aHandlerMissingFromTheZipIsNamed(@TempDir Path directory) throws IOException {
        Path zip = without(directory, "org/sakta/area/AreasHandler.class"::equals);
        assertThat(start(zip, Template.ofRepository(), "AreasFunction"))
                .isEqualTo(new Invocation.Failed("AreasFunction: java.lang.ClassNotFoundException:"
                        + " Class not found: org.sakta.area.AreasHandler"));
    }

    @Test
    void aDependencyMissingFromTheZipIsNamed(@TempDir Path directory) throws IOException {
        Path zip = without(directory, name -> name.startsWith("lib/kms-"));
        assertThat(why(start(zip, Template.ofRepository(), "KeyRotationFunction")))
                .startsWith("KeyRotationFunction does not start: java.lang.NoClassDefFoundError")
                .contains("software/amazon/awssdk/services/kms/");
    }

    @Test
    void aVariableMissingFromTheTemplateIsNamed(@TempDir Path directory) throws IOException {
        String template = Files.readString(Template.find(Path.of("")));
        Path changed = Files.writeString(
                directory.resolve("template.yaml"),
                template.replace("          PASS_ROOT_KEY_ID: !GetAtt PassRootKey.Arn\n", ""));
        assertThat(why(start(ZIP, Template.read(changed, LocalValues.defaults()), "KeyRotationFunction")))
                .startsWith("KeyRotationFunction does not start: java.lang.IllegalStateException")
                .endsWith("PASS_ROOT_KEY_ID is not set");
    }

    private static String why(Invocation invocation) {
        return invocation instanceof Invocation.Failed(String why) ? why : invocation.toString();
    }

    private static Invocation start(Path zip, Template template, String function) {
        var one = template.functions().stream()
                .filter(spec -> spec.logicalId().equals(function))
                .toList();
        try (Functions functions = Isolation.faithful(zip).start(one, new LambdaEnvironment(Map.of()), failure -> {})) {
            return functions.invoke(function, "{}".getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(60));
        }
    }

    private static Path without(Path directory, Predicate<String> unwanted) throws IOException {
        Path doctored = directory.resolve("functions.zip");
        try (var from = new ZipFile(ZIP.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(doctored))) {
            for (ZipEntry entry : from.stream().toList()) {
                if (unwanted.test(entry.getName())) continue;
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
                to.closeEntry();
            }
        }
        return doctored;
    }
}
