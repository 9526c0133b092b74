package org.sakta.local.engines;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** DynamoDB Local, S3Proxy, ElasticMQ, and the small KMS and SNS, all in this JVM. */
public final class EmbeddedEngines implements Engines {
    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    private final EmbeddedDynamo dynamo;
    private final EmbeddedS3 s3;
    private final EmbeddedKms kms;
    private final KmsClient kmsClient;
    private final EmbeddedSqs sqs;
    private final SqsClient sqsClient;
    private final EmbeddedSns sns;
    private final SnsClient snsClient;
    private final BucketNews news;

    private EmbeddedEngines(
            EmbeddedDynamo dynamo,
            EmbeddedS3 s3,
            EmbeddedKms kms,
            EmbeddedSqs sqs,
            EmbeddedSns sns,
            SqsClient sqsClient,
            BucketNews news) {
        this.dynamo = dynamo;
        this.s3 = s3;
        this.kms = kms;
        this.kmsClient = LocalAws.client(KmsClient.builder(), kms.endpoint());
        this.sqs = sqs;
        this.sqsClient = sqsClient;
        this.sns = sns;
        this.snsClient = LocalAws.client(SnsClient.builder(), sns.endpoint());
        this.news = news;
    }

    /**
     * Starts them side by side; what has started is ended again where another does not start.
     *
     * @param data where data last; in memory without it
     */
    public static EmbeddedEngines start(LocalPorts ports, Optional<Path> data) {
        var dynamo = begin(() -> EmbeddedDynamo.start(ports.dynamo(), data.map(all -> all.resolve("dynamo"))));
        URI queues = URI.create("http://localhost:" + ports.sqs());
        SqsClient sqsClient = LocalAws.client(SqsClient.builder(), queues);
        var news = new BucketNews(sqsClient);
        var s3 = begin(() -> EmbeddedS3.start(ports.s3(), data.map(all -> all.resolve("s3")), news));
        var kms = begin(() -> EmbeddedKms.start(ports.kms(), data.map(all -> all.resolve("keys.json"))));
        var sqs = begin(() -> EmbeddedSqs.start(ports.sqs()));
        var sns = begin(() -> EmbeddedSns.start(ports.sns(), queues));
        var all = List.of(dynamo, s3, kms, sqs, sns);
        try {
            awaited(all.stream());
            return new EmbeddedEngines(dynamo.join(), s3.join(), kms.join(), sqs.join(), sns.join(), sqsClient, news);
        } catch (LocalFailure e) {
            all.stream().filter(engine -> !engine.isCompletedExceptionally()).forEach(started -> end(started.join()));
            sqsClient.close();
            throw e;
        }
    }

    private static <T extends AutoCloseable> CompletableFuture<T> begin(Supplier<T> engine) {
        return CompletableFuture.supplyAsync(engine, THREADS);
    }

    private static void awaited(Stream<? extends CompletableFuture<?>> all) {
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalFailure failure ? failure : e;
        }
    }

    @Override
    public Engine<DynamoDbClient> dynamo() {
        return new Engine<>(dynamo.endpoint(), dynamo.client());
    }

    @Override
    public Engine<S3Client> s3() {
        return new Engine<>(s3.endpoint(), s3.client());
    }

    @Override
    public Engine<KmsClient> kms() {
        return new Engine<>(kms.endpoint(), kmsClient);
    }

    @Override
    public Engine<SqsClient> sqs() {
        return new Engine<>(sqs.endpoint(), sqsClient);
    }

    @Override
    public Engine<SnsClient> sns() {
        return new Engine<>(sns.endpoint(), snsClient);
    }

    @Override
    public Optional<SmsOutbox> outbox() {
        return Optional.of(sns.outbox());
    }

    @Override
    public Template create(Template template) {
        awaited(Stream.<Runnable>of(
                        () -> dynamo.create(template.tables()),
                        () -> s3.create(template.buckets()),
                        () -> kms.create(template.keys()),
                        () -> new MessagingMaker(sqsClient, snsClient).create(template))
                .map(task -> CompletableFuture.runAsync(task, THREADS)));
        template.buckets().forEach(news::follow);
        return template;
    }

    @Override
    public void close() {
        kmsClient.close();
        sqsClient.close();
        snsClient.close();
        awaited(Stream.of(dynamo, s3, kms, sqs, sns)
                .map(engine -> CompletableFuture.runAsync(() -> end(engine), THREADS)));
    }

    private static void end(AutoCloseable engine) {
        try {
            engine.close();
        } catch (Exception e) {
            System.err.println(engine.getClass().getSimpleName() + " did not end cleanly: " + e.getMessage());
        }
    }
}
