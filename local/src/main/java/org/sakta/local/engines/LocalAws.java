package org.sakta.local.engines;

import java.net.URI;
import java.time.Duration;
import org.sakta.local.template.LocalValues;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** Region and credentials of everything local. They open nothing but the engines of this machine. */
public final class LocalAws {
    public static final String ACCESS_KEY_ID = "SAKTALOCAL";
    public static final String SECRET_ACCESS_KEY = "saktalocalsecret";

    private LocalAws() {}

    /** Points a client at a local engine. */
    public static <
                    B extends
                            software.amazon.awssdk.awscore.client.builder.AwsClientBuilder<B, C>
                                    & AwsSyncClientBuilder<B, C>,
                    C>
            C client(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(LocalValues.REGION))
                .credentialsProvider(credentials())
                .httpClient(UrlConnectionHttpClient.builder()
                        .socketTimeout(Duration.ofSeconds(30))
                        .build())
                .build();
    }

    public static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY_ID, SECRET_ACCESS_KEY));
    }
}
