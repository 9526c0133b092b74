package org.sakta.local.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sakta.local.Platform;
import org.sakta.local.SamplePlatform;
import org.sakta.local.Samples;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.samples.QueueHandler;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.Template;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class BucketNewsTest {
    private static final String BUCKET = "sakta-local-upload-bucket";

    private final Platform platform = SamplePlatform.get();
    private final S3Client s3 = platform.s3().client();

    @Test
    void aFunctionIsToldOfANewObjectByTheQueueOfItsBucket() {
        s3.putObject(put -> put.bucket(BUCKET).key("incoming/Ош 1+2.csv"), RequestBody.fromString("a,b"));
        platform.settle();
        JsonNode record = news("%D0%9E%D1%88+1%2B2.csv").getFirst().at("/Records/0");
        assertThat(record.path("eventName").asText()).isEqualTo("ObjectCreated:Put");
        assertThat(record.at("/s3/bucket/name").asText()).isEqualTo(BUCKET);
        assertThat(record.at("/s3/object/key").asText()).startsWith("incoming/");
        assertThat(record.at("/s3/object/size").asInt()).isEqualTo(3);
        assertThat(record.at("/s3/object/eTag").asText()).matches("[0-9a-f]{32}");
    }

    @Test
    void whatTheRulesDoNotNameIsNotTold() {
        for (String key : List.of("outgoing/other.csv", "incoming/other.txt"))
            s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString("a"));
        s3.deleteObject(delete -> delete.bucket(BUCKET).key("incoming/other.csv"));
        platform.settle();
        assertThat(news("other")).isEmpty();
    }

    @Test
    void aQueueIsTriedFirst() {
        platform.settle();
        assertThat(messages())
                .anyMatch(message -> message.path("Event").asText().equals("s3:TestEvent"));
    }

    @ParameterizedTest
    @CsvSource({
        "QueueConfigurations:, LambdaConfigurations:, does not know LambdaConfigurations",
        "Event: s3:ObjectCreated:*, Event: s3:Replication:*, does not know the event s3:Replication",
        "Name: suffix, Name: middle, does not know the rule middle"
    })
    void whatWouldRunOtherwiseThanInAwsEndsTheStart(String now, String then, String why, @TempDir Path directory)
            throws IOException {
        Path changed = Samples.changed(directory, now, then);
        assertThatThrownBy(() -> Template.read(changed, LocalValues.defaults()).buckets())
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining(why);
    }

    private static List<JsonNode> news(String key) {
        return messages().stream()
                .filter(message ->
                        message.at("/Records/0/s3/object/key").asText().contains(key))
                .toList();
    }

    private static List<JsonNode> messages() {
        return QueueHandler.RECORDS.stream()
                .map(record -> record.path("body").asText())
                .filter(body -> body.startsWith("{"))
                .map(BucketNewsTest::read)
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
