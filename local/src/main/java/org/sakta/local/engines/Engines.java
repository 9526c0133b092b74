package org.sakta.local.engines;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.sakta.local.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** An implementation of the AWS services that a system uses. Functions and tests know only where each answers. */
public interface Engines extends AutoCloseable {
    Engine<DynamoDbClient> dynamo();

    Engine<S3Client> s3();

    Engine<KmsClient> kms();

    Engine<SqsClient> sqs();

    Engine<SnsClient> sns();

    /** The text messages that went nowhere; empty where the engine keeps them to itself. */
    Optional<SmsOutbox> outbox();

    /**
     * Makes the tables, buckets, keys, queues and topics that are not there yet.
     *
     * @return the template with the names under which these engines have them
     */
    Template create(Template template);

    @Override
    void close();

    /** Service as in {@code AWS_ENDPOINT_URL_<SERVICE>} → where it answers. */
    default Map<String, URI> endpoints() {
        return Map.of(
                "DYNAMODB",
                dynamo().endpoint(),
                "S3",
                s3().endpoint(),
                "KMS",
                kms().endpoint(),
                "SNS",
                sns().endpoint());
    }

    /** Those at the address that {@code -Dsakta.engines=URL} names, if any. */
    static Optional<URI> named() {
        return Optional.ofNullable(System.getProperty("sakta.engines")).map(URI::create);
    }

    /** Those that are named, else ones in this JVM, in memory, on free ports. */
    static Engines forTests() {
        return named().<Engines>map(RemoteEngines::at)
                .orElseGet(() -> EmbeddedEngines.start(LocalPorts.free(), Optional.empty()));
    }
}
