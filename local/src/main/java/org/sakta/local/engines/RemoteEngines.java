package org.sakta.local.engines;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.BucketSpec;
import org.sakta.local.template.KeySpec;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.Template;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.FilterRuleName;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Another implementation of AWS, all its services at one address. Several systems may be on it at once: each gets names of its
 * own, as stacks in one account do, and its keys bear the ids that the engine gave.
 */
public final class RemoteEngines implements Engines {
    private final Engine<DynamoDbClient> dynamo;
    private final Engine<S3Client> s3;
    private final Engine<KmsClient> kms;
    private final Engine<SqsClient> sqs;
    private final Engine<SnsClient> sns;

    private RemoteEngines(URI address) {
        this.dynamo = new Engine<>(address, LocalAws.client(DynamoDbClient.builder(), address));
        this.s3 = new Engine<>(address, LocalAws.client(S3Client.builder().forcePathStyle(true), address));
        this.kms = new Engine<>(address, LocalAws.client(KmsClient.builder(), address));
        this.sqs = new Engine<>(address, LocalAws.client(SqsClient.builder(), address));
        this.sns = new Engine<>(address, LocalAws.client(SnsClient.builder(), address));
    }

    public static RemoteEngines at(URI address) {
        return new RemoteEngines(address);
    }

    @Override
    public Engine<DynamoDbClient> dynamo() {
        return dynamo;
    }

    @Override
    public Engine<S3Client> s3() {
        return s3;
    }

    @Override
    public Engine<KmsClient> kms() {
        return kms;
    }

    @Override
    public Engine<SqsClient> sqs() {
        return sqs;
    }

    @Override
    public Engine<SnsClient> sns() {
        return sns;
    }

    @Override
    public Optional<SmsOutbox> outbox() {
        return Optional.empty();
    }

    /** Nothing is taken away at the end: whoever runs the engine ends it, and what is on it, after the tests. */
    @Override
    public Template create(Template template) {
        Template own = template.inStack("sakta-" + UUID.randomUUID().toString().substring(0, 8));
        try {
            new TableMaker(dynamo.client()).create(own.tables());
            var arns = new HashMap<>(keys(own.keys()));
            arns.putAll(new MessagingMaker(sqs.client(), sns.client()).create(own));
            own.buckets().forEach(this::create);
            return own.withArns(arns);
        } catch (SdkClientException e) {
            throw new LocalFailure("no AWS engine answers at " + dynamo.endpoint() + ": " + e.getMessage(), e);
        }
    }

    /** Outside of us-east-1, S3 wants to be told the region that it was called in. */
    private void create(BucketSpec bucket) {
        s3.client()
                .createBucket(request -> request.bucket(bucket.name())
                        .createBucketConfiguration(where -> where.locationConstraint(LocalValues.REGION)));
        if (!bucket.notifications().isEmpty())
            s3.client()
                    .putBucketNotificationConfiguration(put -> put.bucket(bucket.name())
                            .notificationConfiguration(NotificationConfiguration.builder()
                                    .queueConfigurations(bucket.notifications().stream()
                                            .map(this::told)
                                            .toList())
                                    .build()));
    }

    private QueueConfiguration told(BucketSpec.Notification notification) {
        String url = sqs.client()
                .getQueueUrl(get -> get.queueName(notification.queue()))
                .queueUrl();
        return QueueConfiguration.builder()
                .queueArn(sqs.client()
                        .getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                        .attributes()
                        .get(QueueAttributeName.QUEUE_ARN))
                .eventsWithStrings(notification.event())
                .filter(filter -> filter.key(key -> key.filterRules(
                        FilterRule.builder()
                                .name(FilterRuleName.PREFIX)
                                .value(notification.prefix())
                                .build(),
                        FilterRule.builder()
                                .name(FilterRuleName.SUFFIX)
                                .value(notification.suffix())
                                .build())))
                .build();
    }

    private Map<String, String> keys(List<KeySpec> specs) {
        return specs.stream().collect(Collectors.toMap(KeySpec::logicalId, this::create));
    }

    private String create(KeySpec spec) {
        var key = kms.client()
                .createKey(request -> request.keySpec(spec.spec()).keyUsage(spec.usage()))
                .keyMetadata();
        spec.aliases()
                .forEach(alias -> kms.client()
                        .createAlias(request -> request.aliasName(alias).targetKeyId(key.keyId())));
        return key.arn();
    }

    @Override
    public void close() {
        dynamo.client().close();
        s3.client().close();
        kms.client().close();
        sqs.client().close();
        sns.client().close();
    }
}
