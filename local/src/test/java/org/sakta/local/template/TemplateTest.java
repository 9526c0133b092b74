package org.sakta.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.Samples;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.BucketSpec.Notification;
import org.sakta.local.template.TableSpec.Index;
import org.sakta.local.template.TableSpec.KeyPart;

class TemplateTest {
    private final Template template = Samples.template();

    @Test
    void aFunctionHasItsHandlerItsLimitsAndExactlyItsVariables() {
        FunctionSpec echo = template.functions().getFirst();
        assertThat(echo.handlerClass()).isEqualTo("org.sakta.local.samples.EchoHandler");
        assertThat(echo.memoryMegabytes()).isEqualTo(512);
        assertThat(echo.timeout()).isEqualTo(Duration.ofSeconds(10));
        String key = template.keys().getFirst().arn();
        assertThat(echo.environment())
                .isEqualTo(Map.of(
                        "SHARED", "everywhere",
                        "NOTES_TABLE", "NotesTable",
                        "NOTES_ARN", "arn:aws:dynamodb:eu-central-1:000000000000:table/NotesTable",
                        "BUCKET", "sakta-local-pass-image-bucket",
                        "KEY", key,
                        "PUBLIC_URL", "https://example.org",
                        "GREETING",
                                "salem, sakta-local: arn:aws:dynamodb:eu-central-1:000000000000:table/NotesTable ${kept}",
                        "JOINED", "a-y-none",
                        "SECRETS", "A-%s,B-%s".formatted(secret("a"), secret("b"))));
        assertThat(secret("a")).matches("[0-9a-f-]{36}").isNotEqualTo(secret("b"));
    }

    private static String secret(String name) {
        return LocalValues.secret("arn:aws:secretsmanager:eu-central-1:000000000000:secret:" + name);
    }

    @Test
    void aParameterMayHaveALocalValueAndAConditionMayHold() throws IOException {
        LocalValues local = new LocalValues(
                URI.create("http://localhost:1"),
                URI.create("http://localhost:2/x"),
                Map.of("PublicUrl", "http://here"));
        assertThat(Template.read(Samples.path(), local).functions().getFirst().environment())
                .containsEntry("PUBLIC_URL", "http://here");
    }

    @Test
    void aStackAmongOthersHasNamesOfItsOwnAndTheKeysThatItsEngineMade() {
        String arn = "arn:aws:kms:eu-central-1:123456789012:key/0f0f0f0f-0000-4000-8000-000000000000";
        Template own = template.inStack("one").withArns(Map.of("DataKey", arn));
        assertThat(own.functions().getFirst().environment())
                .containsEntry("NOTES_TABLE", "one-NotesTable")
                .containsEntry("BUCKET", "one-pass-image-bucket")
                .containsEntry("KEY", arn);
        assertThat(own.keys()).first().satisfies(key -> {
            assertThat(key.arn()).isEqualTo(arn);
            assertThat(key.id()).isEqualTo("0f0f0f0f-0000-4000-8000-000000000000");
        });
    }

    @Test
    void routesSayWhoMayCall() {
        assertThat(template.routes())
                .contains(
                        new Route(
                                "EchoFunction",
                                "Guarded",
                                "GET",
                                "/guarded",
                                Optional.of("Token"),
                                List.of("sakta/api")),
                        new Route(
                                "EchoFunction", "Admin", "GET", "/admin", Optional.of("Token"), List.of("sakta/admin")),
                        new Route("EchoFunction", "Open", "ANY", "/open/{id}", Optional.empty(), List.of()));
    }

    @Test
    void theAuthorizerTakesTheLocalIssuerAndTheClientsOfThePool() {
        assertThat(template.authorizers())
                .containsExactly(new Authorizer(
                        "Token",
                        "http://localhost:8081/sakta",
                        List.of("WebClient", "MachineClient"),
                        List.of("sakta/api")));
        assertThat(template.clients())
                .containsExactly(new ClientSpec("WebClient", false), new ClientSpec("MachineClient", true));
        assertThat(template.groups()).containsExactly("clerk", "auditor");
    }

    @Test
    void schedulesOfBothKindsAreRead() {
        assertThat(template.functions().get(1).schedules())
                .containsExactly(
                        new ScheduleSpec(
                                "ClockFunction",
                                "Nightly",
                                "ScheduleV2",
                                "cron(0 3 * * ? *)",
                                "UTC",
                                Optional.of("{\"rotate\":\"all\"}"),
                                true),
                        new ScheduleSpec(
                                "ClockFunction", "Hourly", "Schedule", "rate(1 hour)", "UTC", Optional.empty(), true));
    }

    @Test
    void streamsAreRead() {
        StreamSpec notes = template.functions().get(2).streams().getFirst();
        assertThat(notes.name()).isEqualTo("WatchFunction.Notes");
        assertThat(notes.table()).isEqualTo("NotesTable");
        assertThat(notes.batchSize()).isEqualTo(4);
        assertThat(notes.retries()).isEqualTo(2);
        assertThat(notes.oldest()).contains(Duration.ofHours(1));
        assertThat(notes.bisects() && notes.namesFailures() && notes.enabled()).isTrue();
        assertThat(notes.failures()).contains("Unwatched");
        assertThat(notes.patterns()).hasSize(1);
    }

    @Test
    void tablesBucketsAndKeysAreRead() {
        TableSpec notes = template.tables().getFirst();
        assertThat(notes.key()).containsExactly(new KeyPart("pk", "HASH"), new KeyPart("sk", "RANGE"));
        assertThat(notes.indexes())
                .containsExactly(
                        new Index("byOwner", true, List.of(new KeyPart("owner", "HASH")), "KEYS_ONLY", List.of()));
        assertThat(notes.timeToLive()).contains("expiresAt");
        assertThat(notes.streamView()).contains("NEW_IMAGE");
        assertThat(template.buckets())
                .containsExactly(
                        new BucketSpec("PassImageBucket", "sakta-local-pass-image-bucket", List.of()),
                        new BucketSpec(
                                "UploadBucket",
                                "sakta-local-upload-bucket",
                                List.of(new Notification("UploadQueue", "s3:ObjectCreated:*", "incoming/", ".csv"))));
        assertThat(template.keys().getFirst().aliases()).containsExactly("alias/sakta-local-data");
        assertThat(template.keys().get(1).spec()).isEqualTo("ECC_NIST_P256");
    }

    @Test
    void aLoopIsWrittenOut() {
        assertThat(template.resources("AWS::CloudWatch::Alarm").map(Resource::logicalId))
                .containsExactly("EchoAlarm", "ClockAlarm");
        assertThat(template.resources("AWS::CloudWatch::Alarm")
                        .map(alarm ->
                                alarm.text("/AlarmDescription", "") + " " + alarm.text("/Dimensions/0/Value", "")))
                .containsExactly("Echo fails EchoFunction", "Clock fails ClockFunction");
    }

    @Test
    void whatIsNotKnownOrBrokenGivesOneLineThatNamesIt(@TempDir Path directory) {
        assertLine(
                directory,
                "AWS::S3::Bucket}",
                "AWS::Kinesis::Stream}",
                "template.yaml: PassImageBucket: the local platform does not know the resource kind AWS::Kinesis::Stream");
        assertLine(
                directory,
                "{Type: Schedule,",
                "{Type: Kinesis,",
                "template.yaml: ClockFunction.Hourly: the local platform does not know the trigger kind Kinesis");
        assertLine(
                directory,
                "NOTES_TABLE: !Ref NotesTable",
                "NOTES_TABLE: !Ref NoTable",
                "template.yaml: EchoFunction: template: nothing is named NoTable");
        assertLine(
                directory,
                "{{resolve:secretsmanager:",
                "{{resolve:ssm:",
                "template.yaml: EchoFunction: the local platform does not know the dynamic reference resolve:ssm");
        assertLine(directory, "Resources:", "Resources: [", "template.yaml:");
        assertLine(directory, "Globals:", "Parameters:", "template.yaml:15:1: Parameters is there twice");
    }

    private static void assertLine(Path directory, String text, String replacement, String line) {
        assertThatThrownBy(() -> {
                    Path broken = Samples.changed(directory, text, replacement);
                    Template.read(broken, LocalValues.defaults()).functions();
                })
                .isInstanceOf(LocalFailure.class)
                .hasMessageStartingWith(line)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void theProductsOwnTemplateIsUnderstood() {
        Template product = Template.ofRepository();
        assertThat(product.functions())
                .isNotEmpty()
                .allSatisfy(function -> assertThat(function.environment()).doesNotContainValue(""));
        assertThat(product.resources()).isNotEmpty();
    }

    @Test
    void anEmptyOrMissingFileIsAlsoOneLine(@TempDir Path directory) throws IOException {
        Path empty = Files.writeString(directory.resolve("template.yaml"), "");
        assertThatThrownBy(() -> Template.read(empty, LocalValues.defaults())).hasMessage("template.yaml is empty");
        assertThatThrownBy(() -> Template.read(directory.resolve("none.yaml"), LocalValues.defaults()))
                .hasMessageStartingWith("cannot read ");
    }
}
