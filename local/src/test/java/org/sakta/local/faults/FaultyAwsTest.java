package org.sakta.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sakta.local.Platform;
import org.sakta.local.SamplePlatform;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.shared.aws.AwsClients;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The SDK takes each fault for what it stands for. */
class FaultyAwsTest {
    private static final Platform PLATFORM = SamplePlatform.get();
    private static final String BUCKET = "sakta-local-pass-image-bucket";
    private static final Map<String, AttributeValue> KEY =
            Map.of("pk", AttributeValue.fromS("fault"), "sk", AttributeValue.fromS("1"));

    private final FaultyAws dynamo = FaultyAws.before(PLATFORM.dynamo().endpoint());
    private final FaultyAws s3 = FaultyAws.before(PLATFORM.s3().endpoint());
    private final FaultyAws kms = FaultyAws.before(PLATFORM.kms().endpoint());
    private final AwsClients clients = new AwsClients(
            new LambdaEnvironment(Map.of("DYNAMODB", dynamo.endpoint(), "S3", s3.endpoint(), "KMS", kms.endpoint()))
                    .of(PLATFORM.template().functions().getFirst()));

    @AfterEach
    void close() {
        for (FaultyAws each : List.of(dynamo, s3, kms)) each.close();
    }

    @Test
    void dynamoDbThrottlesBreaksAndHangsUp() {
        DynamoDbClient client = clients.dynamo();
        dynamo.set(FaultyAws.from(0, Fault.THROTTLED));
        assertThatThrownBy(
                        () -> client.getItem(get -> get.tableName("NotesTable").key(KEY)))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThat(dynamo.set(FaultyAws.from(0, Fault.BROKEN))).isEqualTo(3);
        assertThatThrownBy(
                        () -> client.getItem(get -> get.tableName("NotesTable").key(KEY)))
                .isInstanceOf(InternalServerErrorException.class);
        dynamo.set(FaultyAws.from(0, Fault.CUT));
        assertThatThrownBy(
                        () -> client.getItem(get -> get.tableName("NotesTable").key(KEY)))
                .isInstanceOf(SdkClientException.class);
    }

    @Test
    void whatIsDoneAndNotHeardIsDone() {
        dynamo.set((number, call) -> number == 0 ? Optional.of(Fault.UNHEARD) : Optional.empty());
        clients.dynamo().putItem(put -> put.tableName("NotesTable").item(KEY));
        assertThat(dynamo.set(FaultyAws.NONE)).isEqualTo(2);
        dynamo.set(FaultyAws.from(0, Fault.UNHEARD));
        assertThatThrownBy(() -> clients.dynamo()
                        .putItem(put -> put.tableName("NotesTable")
                                .item(Map.of("pk", KEY.get("pk"), "sk", AttributeValue.fromS("2")))))
                .isInstanceOf(SdkClientException.class);
        assertThat(PLATFORM.dynamo()
                        .client()
                        .getItem(get -> get.tableName("NotesTable")
                                .key(Map.of("pk", KEY.get("pk"), "sk", AttributeValue.fromS("2"))))
                        .hasItem())
                .isTrue();
    }

    @Test
    void onlyATransactionMeetsAnother() {
        dynamo.set(FaultyAws.from(0, Fault.CONFLICT));
        clients.dynamo().putItem(put -> put.tableName("NotesTable").item(KEY));
        var write = TransactWriteItem.builder()
                .put(put -> put.tableName("NotesTable").item(KEY))
                .build();
        var other = TransactWriteItem.builder()
                .put(put ->
                        put.tableName("NotesTable").item(Map.of("pk", KEY.get("pk"), "sk", AttributeValue.fromS("3"))))
                .build();
        assertThatThrownBy(() -> clients.dynamo().transactWriteItems(all -> all.transactItems(write, other)))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        cancelled -> assertThat(cancelled.cancellationReasons())
                                .extracting(reason -> reason.code())
                                .containsExactly("TransactionConflict", "None"));
        assertThat(dynamo.spoilt()).isEqualTo(1);
    }

    @Test
    void theOtherServicesSayItTheirWay() {
        s3.set(FaultyAws.from(0, Fault.THROTTLED));
        assertThatThrownBy(() ->
                        clients.s3().putObject(put -> put.bucket(BUCKET).key("public/a"), RequestBody.fromString("a")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        slow -> assertThat(slow.awsErrorDetails().errorCode()).isEqualTo("SlowDown"));
        kms.set(FaultyAws.from(0, Fault.THROTTLED));
        assertThatThrownBy(() -> clients.kms()
                        .encrypt(encrypt -> encrypt.keyId(
                                        PLATFORM.template().keys().getFirst().arn())
                                .plaintext(SdkBytes.fromUtf8String("a"))))
                .isInstanceOfSatisfying(
                        KmsException.class,
                        slow -> assertThat(slow.isThrottlingException()).isTrue());
    }

    @Test
    void whoFollowsALinkIsNotDisturbed() throws Exception {
        clients.s3().putObject(put -> put.bucket(BUCKET).key("public/link"), RequestBody.fromString("a"));
        URI link;
        try (var presigner = clients.presigner()) {
            link = presigner
                    .presignGetObject(presign -> presign.signatureDuration(java.time.Duration.ofMinutes(1))
                            .getObjectRequest(get -> get.bucket(BUCKET).key("public/link")))
                    .url()
                    .toURI();
        }
        s3.set(FaultyAws.from(0, Fault.BROKEN));
        try (var answer = link.toURL().openStream()) {
            assertThat(answer.readAllBytes()).hasSize(1);
        }
    }

    @Test
    void aSeedRepeatsAShareOfFaults() throws Exception {
        String head = "POST / HTTP/1.1\r\nX-Amz-Target: DynamoDB_20120810.PutItem\r\n\r\n";
        EngineCall call = EngineCall.read(
                        new java.io.ByteArrayInputStream(head.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .orElseThrow();
        List<Optional<Fault>> once = faults(7, call);
        assertThat(faults(7, call)).isEqualTo(once);
        assertThat(faults(8, call)).isNotEqualTo(once);
        assertThat(once.stream().flatMap(Optional::stream).count()).isBetween(2_700L, 3_300L);
        assertThat(once).doesNotContain(Optional.of(Fault.CONFLICT), Optional.of(Fault.SILENT));
    }

    private static List<Optional<Fault>> faults(long seed, EngineCall call) {
        var disturbance = new Disturbance(0.3, seed);
        return IntStream.range(0, 10_000)
                .mapToObj(number -> disturbance.at("DYNAMODB", number, call))
                .toList();
    }
}
