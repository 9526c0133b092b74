package org.sakta.local.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.Samples;
import org.sakta.local.functions.Functions;
import org.sakta.local.functions.Invocation;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.samples.SampleZip;
import org.sakta.local.template.FunctionSpec;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.Template;

/** A cache that is not used would only be seen by its slowness. */
class AotCacheTest {
    private static final LambdaEnvironment ENVIRONMENT = new LambdaEnvironment(Map.of());

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> notices = new CopyOnWriteArrayList<>();

    @Test
    void itIsTrainedOnceUsedByEveryFunctionAndItsRefusalIsSaid(@TempDir Path directory) throws Exception {
        Path zip = SampleZip.in(directory);
        answersFromTheCache(zip, Samples.template());
        assertThat(notices).containsExactly("Training the AOT cache of this functions.zip with EchoFunction …");
        notices.clear();
        answersFromTheCache(zip, Samples.template());
        assertThat(notices).isEmpty();

        CodePackage code = CodePackage.unpacked(zip);
        assertThat(classesLoadedBy(Launch.flat(code, echo(), ENVIRONMENT), code, directory.resolve("classes.log")))
                .anyMatch(line -> line.contains(echo().handlerClass() + " source: shared objects file"));

        Files.setLastModifiedTime(code.classes(), FileTime.from(Instant.EPOCH));
        Launch touched = Launch.flat(code, echo(), ENVIRONMENT);
        assertThat(AotCache.of(code.home(), touched).refusal(touched).orElseThrow())
                .startsWith("there is no ");
    }

    @Test
    void aFunctionWhoseOwnOptionsForbidTheCacheIsNamed(@TempDir Path directory) throws Exception {
        Path template = Samples.changed(
                directory,
                "Timeout: 60\n",
                "Timeout: 60\n      Environment: {Variables: {JAVA_TOOL_OPTIONS: '-XX:ObjectAlignmentInBytes=16'}}\n");
        answersFromTheCache(SampleZip.in(directory), Template.read(template, LocalValues.defaults()));
        assertThat(notices)
                .as("%s", lines)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("ClockFunction runs without the AOT cache: ");
    }

    /** Both functions, so that each has been asked whether it may. */
    private void answersFromTheCache(Path zip, Template template) {
        var isolation = new Isolation(
                CodePackage.unpacked(zip),
                Optional.of(new QuickStart(Path.of("no samples"), notices::add)),
                1,
                lines::add);
        try (Functions functions =
                isolation.start(template.functions(), ENVIRONMENT, failure -> lines.add(failure.toString()))) {
            for (FunctionSpec function : template.functions())
                assertThat(functions.invoke(
                                function.logicalId(), "{}".getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(60)))
                        .as("%s", lines)
                        .isInstanceOf(Invocation.Answered.class);
        }
    }

    private List<String> classesLoadedBy(Launch launch, CodePackage code, Path log) throws Exception {
        Launch logging = launch.withFlags(AotCache.of(code.home(), launch).flags())
                .withFlags(List.of("-Xlog:class+load:file=" + log));
        try (RuntimeApi api = RuntimeApi.start();
                var environment = ExecutionEnvironment.start(api, logging, lines::add)) {
            environment.awaitReady(Duration.ofSeconds(60));
            environment.end();
        }
        return Files.readAllLines(log);
    }

    private static FunctionSpec echo() {
        return Samples.template().functions().getFirst();
    }
}
