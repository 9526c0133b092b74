package org.sakta.testing;

import java.net.URI;
import org.sakta.local.engines.Engines;
import org.sakta.local.engines.SmsOutbox;
import org.sakta.local.template.KeySpec;
import org.sakta.local.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The tables, buckets and keys of the template, once for this JVM, for all tests of stores: on DynamoDB Local and its kin, or on
 * the engine that {@code -Dsakta.engines=URL} names.
 */
public final class Engine {
    private static final class Started {
        static final Engines ENGINES = Engines.forTests();
        static final Template TEMPLATE = ENGINES.create(Template.ofRepository());
    }

    private Engine() {}

    public static DynamoDbClient dynamo() {
        return Started.ENGINES.dynamo().client();
    }

    public static URI endpoint() {
        return Started.ENGINES.dynamo().endpoint();
    }

    /** What a table of the template is called here. */
    public static String table(String logicalId) {
        return Started.TEMPLATE.tableName(logicalId);
    }

    public static S3Client s3() {
        return Started.ENGINES.s3().client();
    }

    public static URI s3Endpoint() {
        return Started.ENGINES.s3().endpoint();
    }

    /** What a bucket of the template is called here. */
    public static String bucket(String logicalId) {
        return Started.TEMPLATE.buckets().stream()
                .filter(bucket -> bucket.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Where SNS answers. */
    public static URI snsEndpoint() {
        return Started.ENGINES.sns().endpoint();
    }

    /** The text messages that went nowhere; other engines than ours keep them to themselves. */
    public static SmsOutbox smsOutbox() {
        return Started.ENGINES.outbox().orElseThrow();
    }

    public static KmsClient kms() {
        return Started.ENGINES.kms().client();
    }

    /** The ARN that a key of the template has here. */
    public static String key(String logicalId) {
        return Started.TEMPLATE.keys().stream()
                .filter(key -> key.logicalId().equals(logicalId))
                .findFirst()
                .map(KeySpec::arn)
                .orElseThrow();
    }
}
