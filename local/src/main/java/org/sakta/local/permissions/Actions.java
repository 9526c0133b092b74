package org.sakta.local.permissions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.LocalValues;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyWithoutPlaintextRequest;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Which actions on which resources IAM is asked for a request, as the services' authorization reference lists them. */
final class Actions {
    private static final Map<Class<?>, Function<SdkRequest, Stream<Access>>> TABLE = new HashMap<>();

    static {
        on(GetItemRequest.class, get -> table("GetItem", get.tableName()));
        on(PutItemRequest.class, put -> table("PutItem", put.tableName()));
        on(UpdateItemRequest.class, update -> table("UpdateItem", update.tableName()));
        on(DeleteItemRequest.class, delete -> table("DeleteItem", delete.tableName()));
        on(QueryRequest.class, query -> index("Query", query.tableName(), query.indexName()));
        on(ScanRequest.class, scan -> index("Scan", scan.tableName(), scan.indexName()));
        on(BatchGetItemRequest.class, batch -> tables("BatchGetItem", batch.requestItems()));
        on(BatchWriteItemRequest.class, batch -> tables("BatchWriteItem", batch.requestItems()));
        on(
                TransactGetItemsRequest.class,
                transaction -> transaction.transactItems().stream()
                        .flatMap(item -> table("GetItem", item.get().tableName())));
        on(
                TransactWriteItemsRequest.class,
                transaction -> transaction.transactItems().stream().flatMap(Actions::write));

        on(GetObjectRequest.class, get -> object("GetObject", get.versionId(), get.bucket(), get.key()));
        on(HeadObjectRequest.class, head -> object("GetObject", head.versionId(), head.bucket(), head.key()));
        on(PutObjectRequest.class, Actions::upload);
        on(
                DeleteObjectRequest.class,
                delete -> object("DeleteObject", delete.versionId(), delete.bucket(), delete.key()));
        on(
                DeleteObjectsRequest.class,
                delete -> delete.delete().objects().stream()
                        .flatMap(one -> object("DeleteObject", one.versionId(), delete.bucket(), one.key())));
        on(ListObjectsV2Request.class, list -> Stream.of(listing(list.bucket())));
        on(HeadBucketRequest.class, head -> Stream.of(listing(head.bucket())));

        on(EncryptRequest.class, encrypt -> key("Encrypt", encrypt.keyId()));
        on(DecryptRequest.class, decrypt -> key("Decrypt", decrypt.keyId()));
        on(GenerateDataKeyRequest.class, generate -> key("GenerateDataKey", generate.keyId()));
        on(
                GenerateDataKeyWithoutPlaintextRequest.class,
                generate -> key("GenerateDataKeyWithoutPlaintext", generate.keyId()));
        on(GenerateMacRequest.class, generate -> key("GenerateMac", generate.keyId()));
        on(SignRequest.class, sign -> key("Sign", sign.keyId()));
        on(GetPublicKeyRequest.class, get -> key("GetPublicKey", get.keyId()));
        on(DescribeKeyRequest.class, describe -> key("DescribeKey", describe.keyId()));

        on(PublishRequest.class, publish -> Stream.of(new Access("sns:Publish", published(publish))));
    }

    private Actions() {}

    /**
     * @param keyAliases {@code alias/…} → ARN of the key: an alias is no resource
     * @throws LocalFailure where the table above has no such request
     */
    static List<Access> of(SdkRequest request, Map<String, String> keyAliases) {
        var actions = TABLE.get(request.getClass());
        if (actions == null)
            throw new LocalFailure("nothing says which permissions "
                    + request.getClass().getSimpleName() + " needs; add it to " + Actions.class.getName());
        return actions.apply(request)
                .map(access -> new Access(
                        access.action(), keyAliases.getOrDefault(aliasIn(access.resource()), access.resource())))
                .distinct()
                .toList();
    }

    private static <R extends SdkRequest> void on(Class<R> request, Function<R, Stream<Access>> actions) {
        TABLE.put(request, any -> actions.apply(request.cast(any)));
    }

    private static Stream<Access> table(String action, String table) {
        return index(action, table, null);
    }

    private static Stream<Access> tables(String action, Map<String, ?> byTable) {
        return byTable.keySet().stream().flatMap(table -> table(action, table));
    }

    private static Stream<Access> index(String action, String table, @Nullable String index) {
        String arn = arn("dynamodb", "table/" + table, table);
        return Stream.of(new Access("dynamodb:" + action, index == null ? arn : arn + "/index/" + index));
    }

    private static Stream<Access> write(TransactWriteItem item) {
        if (item.put() != null) return table("PutItem", item.put().tableName());
        if (item.update() != null) return table("UpdateItem", item.update().tableName());
        if (item.delete() != null) return table("DeleteItem", item.delete().tableName());
        return table("ConditionCheckItem", item.conditionCheck().tableName());
    }

    private static Stream<Access> object(String action, @Nullable String version, String bucket, String key) {
        return Stream.of(
                new Access("s3:" + action + (version == null ? "" : "Version"), "arn:aws:s3:::" + bucket + "/" + key));
    }

    private static Stream<Access> upload(PutObjectRequest put) {
        return Stream.of(
                        Stream.of("PutObject"),
                        put.aclAsString() == null ? Stream.<String>empty() : Stream.of("PutObjectAcl"),
                        put.tagging() == null ? Stream.<String>empty() : Stream.of("PutObjectTagging"))
                .flatMap(actions -> actions)
                .flatMap(action -> object(action, null, put.bucket(), put.key()));
    }

    /** Whoever may not list a bucket is not told either that an object is not there. */
    static Access listing(String bucket) {
        return new Access("s3:ListBucket", "arn:aws:s3:::" + bucket);
    }

    private static Stream<Access> key(String action, @Nullable String key) {
        if (key == null)
            throw new LocalFailure("kms:" + action + ": KeyId says which key; without it nobody can check");
        return Stream.of(new Access("kms:" + action, arn("kms", key.startsWith("alias/") ? key : "key/" + key, key)));
    }

    /** IAM takes a telephone number for a resource; here nobody shall read it in a message. */
    private static String published(PublishRequest publish) {
        return publish.topicArn() == null ? "a telephone number" : publish.topicArn();
    }

    private static String aliasIn(String resource) {
        return resource.substring(Math.max(0, resource.indexOf(":alias/") + 1));
    }

    private static String arn(String service, String resource, String given) {
        return given.startsWith("arn:")
                ? given
                : "arn:aws:" + service + ":" + LocalValues.REGION + ":" + LocalValues.ACCOUNT + ":" + resource;
    }
}
