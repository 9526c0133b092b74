package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sakta.local.Platform;
import org.sakta.local.PlatformOptions;
import org.sakta.local.engines.LocalAws;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** {@code operations/purge} before the local engine, by the AWS CLI of the path or of {@code build/venv awscli}; without one it is not run. */
@Tag("undisturbed") // it calls no function
class PurgeTest {
    private static final Optional<Path> CLI = Stream.concat(
                    Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of),
                    Stream.of(Path.of("../.venv/awscli/bin")))
            .filter(directory -> Files.isExecutable(directory.resolve("aws")))
            .map(Path::toAbsolutePath)
            .findFirst();

    private static final Platform SYSTEM = Platform.start(PlatformOptions.forTests());
    private static final DynamoDbClient DYNAMO = SYSTEM.dynamo().client();
    private static final String PASSES = SYSTEM.template().tableName("PassTable");
    private static final String DECLARATIONS = SYSTEM.template().tableName("DeclarationTable");

    @AfterAll
    static void close() {
        SYSTEM.close();
    }

    @Test
    void whatIsNotConfirmedStays() {
        fill(PASSES, 2);
        for (String typed : List.of("", "yes", "1")) {
            Run run = purge(typed, PASSES);
            assertThat(run.status()).as("%s", run).isEqualTo(1);
            assertThat(run.output()).contains(PASSES + "  2 items").contains("nothing was deleted");
            assertThat(items(PASSES)).isEqualTo(2);
        }
    }

    @Test
    void aProtectedTableAndOneThatIsNotThereStopItAtOnce() {
        fill(PASSES, 2);
        DYNAMO.updateTable(request -> request.tableName(PASSES).deletionProtectionEnabled(true));
        Run run = purge("2", PASSES);
        DYNAMO.updateTable(request -> request.tableName(PASSES).deletionProtectionEnabled(false));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains(PASSES + " is protected");
        assertThat(purge("2", PASSES, "NoTable").output()).contains("there is no table NoTable");
        assertThat(items(PASSES)).isEqualTo(2);
    }

    @Test
    void whatIsConfirmedIsGoneAndTheProofSaysSo() {
        String requests = SYSTEM.template().tableName("RequestTable");
        fill(DECLARATIONS, 30);
        Run run = purge("30", DECLARATIONS, requests);
        assertThat(run.status()).as("%s", run).isZero();
        assertThat(run.output())
                .contains("before  " + DECLARATIONS + "  30 items")
                .contains("before  " + requests + "  0 items")
                .contains("after   " + DECLARATIONS + "  gone")
                .contains("after   " + requests + "  gone");
        for (String table : List.of(DECLARATIONS, requests))
            assertThatThrownBy(() -> DYNAMO.describeTable(request -> request.tableName(table)))
                    .isInstanceOf(ResourceNotFoundException.class);
    }

    private static void fill(String table, int items) {
        for (int i = 0; i < items; i++) {
            Map<String, AttributeValue> item =
                    Map.of("pk", AttributeValue.fromS("PURGE"), "sk", AttributeValue.fromS("%03d".formatted(i)));
            DYNAMO.putItem(request -> request.tableName(table).item(item));
        }
    }

    private static int items(String table) {
        return DYNAMO.scan(request -> request.tableName(table).consistentRead(true))
                .count();
    }

    private record Run(int status, String output) {}

    private static Run purge(String typed, String... tables) {
        assumeTrue(CLI.isPresent(), "no AWS CLI");
        var command = new ArrayList<>(List.of("../operations/purge"));
        command.addAll(List.of(tables));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().merge("PATH", CLI.get() + File.pathSeparator, (path, first) -> first + path);
        process.environment()
                .putAll(Map.of(
                        "AWS_ENDPOINT_URL_DYNAMODB",
                        SYSTEM.dynamo().endpoint().toString(),
                        "AWS_DEFAULT_REGION",
                        "eu-central-1",
                        "AWS_ACCESS_KEY_ID",
                        LocalAws.ACCESS_KEY_ID,
                        "AWS_SECRET_ACCESS_KEY",
                        LocalAws.SECRET_ACCESS_KEY));
        try {
            Process started = process.start();
            try (var in = started.outputWriter(StandardCharsets.UTF_8)) {
                in.write(typed + "\n");
            } catch (IOException ended) {
                // it may have refused before it asked
            }
            String output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!started.waitFor(2, TimeUnit.MINUTES)) throw new AssertionError("the purge does not end");
            return new Run(started.exitValue(), output);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
