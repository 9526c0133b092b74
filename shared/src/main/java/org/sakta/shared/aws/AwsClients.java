package org.sakta.shared.aws;

import java.net.URI;
import java.time.Duration;
import org.sakta.shared.config.Env;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
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

/**
 * AWS clients, configured by the environment alone: region, credentials, and {@code AWS_ENDPOINT_URL_<SERVICE>} where a
 * service is reached elsewhere than at AWS. Nothing is looked up, so that a client costs little at a cold start.
 */
public final class AwsClients {
    private static final Duration ATTEMPT = Duration.ofSeconds(3);
    /** Two such calls fit into a function's timeout: the one that fails, and the one that gives its lock back. */
    private static final Duration CALL = Duration.ofSeconds(6);

    private final Env env;

    public AwsClients(Env env) {
        this.env = env;
    }

    public DynamoDbClient dynamo() {
        return configured(DynamoDbClient.builder(), "DYNAMODB")
                .httpClient(http())
                .build();
    }

    public KmsClient kms() {
        return configured(KmsClient.builder(), "KMS").httpClient(http()).build();
    }

    public S3Client s3() {
        return configured(S3Client.builder(), "S3")
                .httpClient(http())
                .serviceConfiguration(s3Configuration())
                .build();
    }

    public S3Presigner presigner() {
        var builder = S3Presigner.builder()
                .region(region())
                .credentialsProvider(credentials())
                .serviceConfiguration(s3Configuration());
        env.optional("AWS_ENDPOINT_URL_S3", URI::create).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private <B extends AwsClientBuilder<B, C>, C> B configured(B builder, String service) {
        builder.region(region())
                .credentialsProvider(credentials())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .addExecutionInterceptor(new WithoutExpectContinue())
                        .build());
        env.optional("AWS_ENDPOINT_URL_" + service, URI::create).ifPresent(builder::endpointOverride);
        return builder;
    }

    private static SdkHttpClient http() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(2))
                .socketTimeout(ATTEMPT)
                .build();
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
