package org.sakta.local.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sakta.local.Platform;
import org.sakta.local.PlatformOptions;
import org.sakta.local.SamplePlatform;
import org.sakta.local.Samples;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.samples.WatchHandler;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StreamsTest {
    private final Platform platform = SamplePlatform.get();

    @Test
    void everyChangeThatIsWantedReachesTheFunctionInOrder() {
        write("OTHER#order", "note 000");
        for (int i = 0; i < 40; i++) write("WATCHED#order", "note %03d".formatted(i));
        platform.settle();
        assertThat(told("WATCHED#order"))
                .isEqualTo(
                        IntStream.range(0, 40).mapToObj("note %03d"::formatted).toList());
        assertThat(told("OTHER#order")).isEmpty();
        assertThat(WatchHandler.EVENTS).allMatch(event -> event.path("Records").size() <= 4);
    }

    @Test
    void aChangeIsToldAsLambdaTellsIt() {
        write("WATCHED#form", "note");
        remove("WATCHED#form", "note");
        platform.settle();
        List<JsonNode> records = records("WATCHED#form").toList();
        assertThat(records).extracting(each -> each.path("eventName").asText()).containsExactly("INSERT", "REMOVE");
        JsonNode inserted = records.getFirst();
        assertThat(inserted.path("eventSource").asText()).isEqualTo("aws:dynamodb");
        assertThat(inserted.path("eventSourceARN").asText()).contains(":table/NotesTable/stream/");
        assertThat(inserted.at("/dynamodb/ApproximateCreationDateTime").isNumber())
                .isTrue();
        assertThat(inserted.at("/dynamodb/SequenceNumber").asText()).matches("\\d+");
        assertThat(inserted.at("/dynamodb/StreamViewType").asText()).isEqualTo("NEW_IMAGE");
        assertThat(inserted.at("/dynamodb/NewImage/tags/L/0/N").asText()).isEqualTo("7");
        assertThat(inserted.at("/dynamodb/NewImage/picture/B").asText()).isEqualTo("AQI=");
        assertThat(records.getLast().at("/dynamodb/NewImage").isMissingNode()).isTrue();
    }

    @Test
    void whatFailsOnceIsToldAgainTogetherWithWhatCameAfterIt() {
        for (String note : List.of("a", "later b", "c")) write("WATCHED#again", note);
        platform.settle();
        List<String> told = told("WATCHED#again");
        assertThat(told).startsWith("a").containsSubsequence("later b", "later b", "c");
        assertThat(givenUp()).noneMatch(message -> message.contains("WATCHED#again"));
    }

    @Test
    void whatFailsAlwaysIsGivenUpAloneAndTheOthersAreToldAll() {
        for (String kind : List.of("poison", "throws")) {
            int before = givenUp().size();
            String notes = "WATCHED#" + kind;
            for (String note : List.of("a", "b", kind, "c", "d")) write(notes, note);
            platform.settle();
            assertThat(told(notes)).contains("a", "b", "c", "d");
            List<String> added = givenUp().subList(before, givenUp().size());
            assertThat(added).hasSize(1);
            String number = records(notes)
                    .filter(each -> each.at("/dynamodb/Keys/sk/S").asText().equals(kind))
                    .findFirst()
                    .orElseThrow()
                    .at("/dynamodb/SequenceNumber")
                    .asText();
            assertThat(added.getFirst())
                    .contains("\"condition\":\"RetryAttemptsExhausted\"", "\"startSequenceNumber\":\"" + number + "\"")
                    .contains("\"batchSize\":1");
        }
    }

    /** The platform's own look now and then brings the note once, and this one's, which never looks by itself, once more. */
    @Test
    void anAnswerOfAFunctionThatMayWriteTheTableHasTheStreamLookedInto() throws InterruptedException {
        try (var streams = new Streams(
                platform.template().functions(), platform.functions(), platform.dynamo(), Duration.ofDays(1))) {
            streams.settle();
            write("WATCHED#bell", "note");
            streams.heard(platform.functions()).invoke("EchoFunction", "{}".getBytes(UTF_8), Duration.ofSeconds(9));
            for (int times = 0; times < 2; ) {
                String came = WatchHandler.CAME.poll(60, TimeUnit.SECONDS);
                assertThat(came).as("told %s times", times).isNotNull();
                if ("WATCHED#bell".equals(came)) times++;
            }
        }
    }

    @Test
    void whatWasChangedBeforeTheStartIsToldAfterIt(@TempDir Path directory) {
        PlatformOptions options = PlatformOptions.forTests(Samples.path());
        var kept = new PlatformOptions(
                options.template(),
                Optional.of(directory),
                options.ports(),
                Optional.empty(),
                Map.of(),
                false,
                false,
                options.runner());
        try (Platform first = Platform.start(kept)) {
            first.settle();
            put(first, "WATCHED#start", "note");
        }
        int before = told("WATCHED#start").size();
        try (Platform second = Platform.start(kept)) {
            second.settle();
        }
        assertThat(told("WATCHED#start").size()).isGreaterThan(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "StartingPosition: TRIM_HORIZON | StartingPosition: LATEST | WatchFunction.Notes: StartingPosition",
                "BatchSize: 4 | ParallelizationFactor: 2 | does not know ParallelizationFactor of a stream",
                "!GetAtt NotesTable.StreamArn | !GetAtt NotesTable.Arn | Stream is the StreamArn of a table",
                "[{\"prefix\":\"WATCHED#\"}] | [{\"wildcard\":\"W*\"}] | does not understand {\"wildcard\":\"W*\"}",
                "StreamSpecification: {StreamViewType: NEW_IMAGE} | Tags: [] | NotesTable has no stream",
            })
    void whatWouldRunOtherwiseThanInAwsEndsTheStart(
            String text, String replacement, String line, @TempDir Path directory) throws IOException {
        Path template = Samples.changed(directory, text, replacement);
        assertThatThrownBy(
                        () -> Platform.start(PlatformOptions.forTests(template)).close())
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining(line);
    }

    private List<String> givenUp() {
        return platform.streams().givenUp().stream()
                .map(each -> each.message().toString())
                .toList();
    }

    private static List<String> told(String pk) {
        return new ArrayList<>(records(pk)
                .map(record -> record.at("/dynamodb/Keys/sk/S").asText())
                .toList());
    }

    private static Stream<JsonNode> records(String pk) {
        return WatchHandler.EVENTS.stream()
                .flatMap(event -> StreamSupport.stream(event.path("Records").spliterator(), false))
                .filter(record -> record.at("/dynamodb/Keys/pk/S").asText().equals(pk));
    }

    private void write(String pk, String sk) {
        put(platform, pk, sk);
    }

    private static void put(Platform platform, String pk, String sk) {
        Map<String, AttributeValue> note = Map.of(
                "pk",
                AttributeValue.fromS(pk),
                "sk",
                AttributeValue.fromS(sk),
                "tags",
                AttributeValue.fromL(List.of(AttributeValue.fromN("7"))),
                "picture",
                AttributeValue.fromB(software.amazon.awssdk.core.SdkBytes.fromByteArray(new byte[] {1, 2})));
        platform.dynamo().client().putItem(put -> put.tableName("NotesTable").item(note));
    }

    private void remove(String pk, String sk) {
        platform.dynamo()
                .client()
                .deleteItem(delete -> delete.tableName("NotesTable")
                        .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))));
    }
}
