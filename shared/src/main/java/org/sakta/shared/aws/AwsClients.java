package org.sakta.shared.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sakta.shared.config.Env;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * AWS clients, one a service, each made when it is first asked for. They are configured by the environment alone: region,
 * credentials, and {@code AWS_ENDPOINT_URL_<SERVICE>} where a service is reached elsewhere than at AWS. Nothing is looked up, so that
 * a client costs little at a cold start.
 */
public final class AwsClients {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ATTEMPT = Duration.ofSeconds(3);
    /** Two such calls fit into a function's timeout: the one that fails, and the one that gives its lock back. */
    private static final Duration CALL = Duration.ofSeconds(6);

    private final Env env;
    private final SdkHttpClient http = UrlConnectionHttpClient.create(AwsClients::connection);
    private @Nullable DynamoDbClient dynamo;
    private @Nullable KmsClient kms;
    private @Nullable S3Client s3;
    private @Nullable SnsClient sns;

    public AwsClients(Env env) {
        this.env = env;
    }

    public synchronized DynamoDbClient dynamo() {
        if (dynamo == null)
            dynamo = configured(DynamoDbClient.builder(), "DYNAMODB").build();
        return dynamo;
    }

    public synchronized KmsClient kms() {
        if (kms == null) kms = configured(KmsClient.builder(), "KMS").build();
        return kms;
    }

    public synchronized S3Client s3() {
        if (s3 == null)
            s3 = configured(S3Client.builder(), "S3")
                    .serviceConfiguration(s3Configuration())
                    .build();
        return s3;
    }

    /** Publishes once: SNS has no token by which it would know a text message that it was asked for twice, so that the caller decides. */
    public synchronized SnsClient sns() {
        if (sns == null) {
            var builder = configured(SnsClient.builder(), "SNS");
            builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                    .retryStrategy(AwsRetryStrategy.doNotRetry())
                    .build());
            sns = builder.build();
        }
        return sns;
    }

    public S3Presigner presigner() {
        var builder = S3Presigner.builder()
                .region(region())
                .credentialsProvider(credentials())
                .serviceConfiguration(s3Configuration());
        env.optional("AWS_ENDPOINT_URL_S3", URI::create).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(B builder, String service) {
        builder.region(region())
                .credentialsProvider(credentials())
                .defaultsMode(DefaultsMode.LEGACY)
                .dualstackEnabled(false)
                .fipsEnabled(false)
                .httpClient(http)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .addExecutionInterceptor(new WithoutExpectContinue())
                        .build());
        env.optional("AWS_ENDPOINT_URL_" + service, URI::create).ifPresent(builder::endpointOverride);
        return builder;
    }

    /**
     * The JDK's own sockets and its own TLS context, which all clients share and which is made at the first handshake; a
     * client that makes one for itself reads all trusted certificates at once.
     */
    private static HttpURLConnection connection(URI uri) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout((int) CONNECT.toMillis());
            connection.setReadTimeout((int) ATTEMPT.toMillis());
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A local S3 has no host name per bucket. */
    private S3Configuration s3Configuration() {
        return S3Configuration.builder()
                .pathStyleAccessEnabled(
                        env.optional("AWS_ENDPOINT_URL_S3", URI::create).isPresent())
                .build();
    }

    private Region region() {
        return env.required("AWS_REGION", Region::of);
    }

    /** SnapStart gives no keys in the environment, only the address where fresh ones are to be had after a restore. */
    private AwsCredentialsProvider credentials() {
        return env.optional("AWS_ACCESS_KEY_ID", value -> value)
                .<AwsCredentialsProvider>map(id -> StaticCredentialsProvider.create(credentials(id)))
                .orElseGet(() -> ContainerCredentialsProvider.builder().build());
    }

    private AwsCredentials credentials(String id) {
        String secret = env.required("AWS_SECRET_ACCESS_KEY", value -> value);
        return env.optional("AWS_SESSION_TOKEN", value -> value)
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret));
    }
}
