package org.sakta.local.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sakta.local.Platform;
import org.sakta.local.SamplePlatform;
import org.sakta.local.Samples;
import org.sakta.local.engines.SmsOutbox.Sms;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.samples.QueueHandler;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.Template;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;

class QueuesTest {
    private final Platform platform = SamplePlatform.get();
    private final SnsClient sns = platform.engines().sns().client();

    @Test
    void whatIsPublishedReachesTheFunctionBehindTheQueueAsItWas() {
        publish("news {\"a\":1}");
        platform.settle();
        JsonNode record = received("news").getFirst();
        assertThat(record.path("body").asText()).isEqualTo("news {\"a\":1}");
        assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
        assertThat(record.path("eventSourceARN").asText()).endsWith(":NewsQueue");
        assertThat(record.at("/attributes/ApproximateReceiveCount").asText()).isEqualTo("1");
        assertThat(platform.queues().waiting("NewsQueue")).isZero();
    }

    @Test
    void whatFailsOnceComesAgain() {
        publish("later");
        platform.settle();
        assertThat(received("later")).hasSize(2);
        assertThat(received("later")
                        .getLast()
                        .at("/attributes/ApproximateReceiveCount")
                        .asText())
                .isEqualTo("2");
    }

    @Test
    void whatFailsAlwaysIsAmongTheDeadLettersAtLast() {
        for (String kind : List.of("poison", "throws")) {
            int before = platform.queues().waiting("LostNewsQueue");
            publish(kind);
            platform.settle();
            assertThat(received(kind)).as(kind).hasSize(3);
            assertThat(platform.queues().waiting("LostNewsQueue")).isEqualTo(before + 1);
        }
        assertThat(platform.queues().waiting("NewsQueue")).isZero();
    }

    @Test
    void deadLettersThatAreRedrivenAreDealtWithOnceTheyCanBe() {
        publish("mended later");
        platform.settle();
        assertThat(received("mended later")).hasSize(3);
        assertThat(platform.queues().redrive("LostNewsQueue", "NewsQueue")).isPositive();
        platform.settle();
        assertThat(received("mended later")).hasSizeGreaterThan(3);
    }

    /** Whoever stops a function behind a queue loses nothing. */
    @Test
    void whatIsSwitchedOffKeepsItsMessagesAndGivesThemOutOnceItIsOn(@TempDir Path directory) throws IOException {
        for (int i = 0; i < 3; i++) publish("HeldTopic", "held " + i);
        platform.settle();
        assertThat(received("held")).isEmpty();
        assertThat(platform.queues().waiting("HeldQueue")).isEqualTo(3);

        Path on = Samples.changed(directory, "Enabled: false}", "Enabled: true}");
        var functions = Template.read(on, LocalValues.defaults()).functions();
        try (Queues resumed =
                new Queues(functions, platform.functions(), platform.engines().sqs())) {
            int unused = resumed.catchUp();
            assertThat(resumed.catchUp()).isZero();
        }
        assertThat(received("held")).hasSize(3);
        assertThat(platform.queues().waiting("HeldQueue")).isZero();
    }

    @Test
    void aTextMessageLiesInTheOutbox() {
        sns.publish(publish -> publish.phoneNumber("+996700111222")
                .message("Саламатсызбы <b> & \"c\"")
                .messageAttributes(Map.of(
                        "AWS.SNS.SMS.SenderID",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("Sakta")
                                .build())));
        Sms sms = platform.engines().outbox().orElseThrow().all().getLast();
        assertThat(sms.to()).isEqualTo("+996700111222");
        assertThat(sms.text()).isEqualTo("Саламатсызбы <b> & \"c\"");
        assertThat(sms.sender()).isEqualTo("Sakta");
    }

    @Test
    void whatSnsWouldRefuseIsRefused() {
        assertThatThrownBy(
                        () -> sns.publish(publish -> publish.phoneNumber("0700").message("a")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> sns.publish(publish -> publish.topicArn("arn:aws:sns:eu-central-1:000000000000:none")
                        .message("a")))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RawMessageDelivery: true, RawMessageDelivery: false, RawMessageDelivery",
        "Protocol: sqs, Protocol: lambda, subscriptions of queues",
        "BatchSize: 2, FilterCriteria: 2, does not know FilterCriteria"
    })
    void whatWouldRunOtherwiseThanInAwsEndsTheStart(String now, String then, String why, @TempDir Path directory)
            throws IOException {
        Path changed = Samples.changed(directory, now, then);
        assertThatThrownBy(() -> {
                    Template template = Template.read(changed, LocalValues.defaults());
                    template.topics();
                    template.functions();
                })
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining(why);
    }

    private void publish(String message) {
        publish("NewsTopic", message);
    }

    private void publish(String topic, String message) {
        String arn = "arn:aws:sns:" + LocalValues.REGION + ":" + LocalValues.ACCOUNT + ":" + topic;
        sns.publish(publish -> publish.topicArn(arn).message(message));
    }

    private static List<JsonNode> received(String body) {
        return QueueHandler.RECORDS.stream()
                .filter(record -> record.path("body").asText().startsWith(body))
                .toList();
    }
}
