package org.sakta.local.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sakta.local.Platform;
import org.sakta.local.SamplePlatform;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.shared.aws.AwsClients;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The sample's EchoFunction, with the clients that a function makes. */
class PermissionCheckTest {
    private static final Platform PLATFORM = SamplePlatform.get();
    private static final String BUCKET = "sakta-local-pass-image-bucket";
    private static final Map<String, AttributeValue> KEY =
            Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));

    private final AwsClients clients = new AwsClients(new LambdaEnvironment(Map.of(
                    "DYNAMODB", PLATFORM.dynamo().endpoint(),
                    "S3", PLATFORM.s3().endpoint(),
                    "KMS", PLATFORM.kms().endpoint()))
            .of(PLATFORM.template().functions().getFirst()));
    private final DynamoDbClient dynamo = clients.dynamo();
    private final S3Client s3 = clients.s3();
    private final S3Presigner presigner = clients.presigner();
    private final KmsClient kms = clients.kms();

    @AfterEach
    void close() {
        dynamo.close();
        s3.close();
        presigner.close();
        kms.close();
    }

    @Test
    void whatAStatementAllowsIsDoneAndRecorded() {
        dynamo.putItem(put -> put.tableName("NotesTable").item(KEY));
        assertThat(dynamo.getItem(get -> get.tableName("NotesTable").key(KEY)).hasItem())
                .isTrue();
        assertThat(UsedGrants.lines())
                .contains("EchoFunction: dynamodb:*Item on arn:aws:dynamodb:eu-central-1:000000000000:table/NotesTable"
                        + " (EchoFunction)");
    }

    @Test
    void whatNoStatementAllowsIsDeniedAsTheServiceDeniesIt() {
        refused(
                DynamoDbException.class,
                400,
                "AccessDeniedException",
                () -> dynamo.query(query -> query.tableName("NotesTable").keyConditionExpression("pk = :pk")));
        refused(
                S3Exception.class,
                403,
                "AccessDenied",
                () -> s3.putObject(put -> put.bucket(BUCKET).key("private/a"), RequestBody.fromString("a")));
        refused(
                KmsException.class,
                400,
                "AccessDeniedException",
                () -> kms.generateDataKey(generate -> generate.keyId(dataKey()).numberOfBytes(32)));
    }

    @Test
    void anIndexIsAResourceOfItsOwn() {
        dynamo.query(query -> query.tableName("NotesTable")
                .indexName("byOwner")
                .keyConditionExpression("#owner = :owner")
                .expressionAttributeNames(Map.of("#owner", "owner"))
                .expressionAttributeValues(Map.of(":owner", AttributeValue.fromS("a"))));
        assertThat(UsedGrants.lines())
                .contains("EchoFunction: dynamodb:Query on"
                        + " arn:aws:dynamodb:eu-central-1:000000000000:table/NotesTable/index/* (NotesPolicy)");
    }

    @Test
    void aDenialOutweighsWhatIsAllowed() {
        refused(
                DynamoDbException.class,
                400,
                "AccessDeniedException",
                () -> dynamo.deleteItem(delete -> delete.tableName("NotesTable").key(KEY)));
    }

    @Test
    void aTransactionNeedsWhatEachOfItsPartsNeeds() {
        var put = TransactWriteItem.builder()
                .put(write -> write.tableName("NotesTable").item(KEY))
                .build();
        var delete = TransactWriteItem.builder()
                .delete(write -> write.tableName("NotesTable")
                        .key(Map.of("pk", AttributeValue.fromS("c"), "sk", AttributeValue.fromS("d"))))
                .build();
        var elsewhere = TransactWriteItem.builder()
                .put(write -> write.tableName("OtherTable").item(KEY))
                .build();
        dynamo.transactWriteItems(write -> write.transactItems(put));
        for (TransactWriteItem forbidden : new TransactWriteItem[] {delete, elsewhere})
            refused(
                    DynamoDbException.class,
                    400,
                    "AccessDeniedException",
                    () -> dynamo.transactWriteItems(write -> write.transactItems(put, forbidden)));
    }

    @Test
    void allButOneActionAndAllButOneResourceAreUnderstood() {
        kms.getPublicKey(get -> get.keyId(rootKey()));
        refused(
                KmsException.class,
                400,
                "AccessDeniedException",
                () -> kms.sign(sign -> sign.keyId(rootKey())
                        .message(SdkBytes.fromUtf8String("a"))
                        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)));
        kms.encrypt(encrypt -> encrypt.keyId(dataKey()).plaintext(SdkBytes.fromUtf8String("a")));
    }

    @Test
    void aKeyIsTheSameByIdByArnAndByAlias() {
        for (String name :
                new String[] {dataKey(), dataKey().substring(dataKey().lastIndexOf('/') + 1), "alias/sakta-local-data"})
            kms.encrypt(encrypt -> encrypt.keyId(name).plaintext(SdkBytes.fromUtf8String("a")));
    }

    @Test
    void onlyWhoMayListABucketIsToldThatAnObjectIsNotThere() {
        refused(
                S3Exception.class,
                403,
                "AccessDenied",
                () -> s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("public/nothing")));
        refused(
                S3Exception.class,
                403,
                "AccessDenied",
                () -> s3.headObject(head -> head.bucket(BUCKET).key("public/nothing")));
        assertThatThrownBy(() -> PLATFORM.s3()
                        .client()
                        .getObjectAsBytes(get -> get.bucket(BUCKET).key("public/nothing")))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void aLinkIsSignedOnlyForWhatTheFunctionMayDoItself() throws Exception {
        s3.putObject(put -> put.bucket(BUCKET).key("public/a"), RequestBody.fromString("a"));
        URI link = link("public/a").toURI();
        assertThat(new String(link.toURL().openStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("a");
        refused(S3Exception.class, 403, "AccessDenied", () -> link("private/a"));
    }

    private java.net.URL link(String key) {
        return presigner
                .presignGetObject(presign -> presign.signatureDuration(java.time.Duration.ofMinutes(1))
                        .getObjectRequest(get -> get.bucket(BUCKET).key(key)))
                .url();
    }

    @Test
    void aRequestThatTheTableLacksIsNamed() {
        assertThatThrownBy(() -> dynamo.executeStatement(execute -> execute.statement("SELECT * FROM NotesTable")))
                .isInstanceOf(LocalFailure.class)
                .hasMessage("nothing says which permissions ExecuteStatementRequest needs; add it to"
                        + " org.sakta.local.permissions.Actions");
        assertThatThrownBy(() -> kms.decrypt(decrypt -> decrypt.ciphertextBlob(SdkBytes.fromUtf8String("a"))))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("KeyId");
    }

    @Test
    void whoeverIsNoFunctionIsNotAsked() {
        PLATFORM.dynamo()
                .client()
                .deleteItem(delete -> delete.tableName("NotesTable").key(KEY));
    }

    private static void refused(
            Class<? extends AwsServiceException> kind, int status, String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(kind, denied -> {
            assertThat(denied.statusCode()).isEqualTo(status);
            assertThat(denied.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(denied.getMessage()).startsWith("EchoFunction is not authorized to perform ");
        });
    }

    private static String dataKey() {
        return PLATFORM.template().keys().getFirst().arn();
    }

    private static String rootKey() {
        return PLATFORM.template().keys().getLast().arn();
    }
}
