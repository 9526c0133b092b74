package org.sakta.local.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.template.BucketSpec;
import org.sakta.local.template.LocalValues;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class EmbeddedS3Test {
    private static final List<BucketSpec> BUCKETS = List.of(new BucketSpec("Images", "images", List.of()));

    private static EmbeddedS3 s3;
    private static S3Presigner presigner;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        s3 = EmbeddedS3.start(Ports.free(), Optional.empty(), EmbeddedS3Test::unheard);
        s3.create(BUCKETS);
        s3.create(BUCKETS);
        presigner = S3Presigner.builder()
                .endpointOverride(s3.endpoint())
                .region(Region.of(LocalValues.REGION))
                .credentialsProvider(LocalAws.credentials())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    @AfterAll
    static void stop() {
        presigner.close();
        s3.close();
    }

    @Test
    void aSignedLinkGivesTheObjectAndATamperedOneIsRefused() throws Exception {
        s3.client().putObject(put -> put.bucket("images").key("a.png"), RequestBody.fromString("image"));
        s3.client().putObject(put -> put.bucket("images").key("b.png"), RequestBody.fromString("other"));
        URI link = link("a.png");
        assertThat(get(link).statusCode()).isEqualTo(200);
        assertThat(get(link).body()).isEqualTo("image");
        assertThat(get(URI.create(link.toString().replace("a.png", "b.png"))).statusCode())
                .isEqualTo(403);
        assertThat(get(s3.endpoint().resolve("/images/a.png")).statusCode()).isEqualTo(403);
    }

    @Test
    void aSignedUploadTakesExactlyWhatWasSigned() throws Exception {
        var signed = presigner.presignPutObject(request -> request.signatureDuration(Duration.ofMinutes(1))
                .putObjectRequest(put -> put.bucket("images").key("up.svg").contentType("image/svg+xml")));
        assertThat(put(signed.url().toURI(), "image/svg+xml")).isEqualTo(200);
        assertThat(put(signed.url().toURI(), "text/html")).isEqualTo(403);
        assertThat(s3.client()
                        .headObject(head -> head.bucket("images").key("up.svg"))
                        .contentType())
                .isEqualTo("image/svg+xml");
    }

    @Test
    void objectsLastInADirectory(@TempDir Path directory) throws Exception {
        try (EmbeddedS3 kept = EmbeddedS3.start(Ports.free(), Optional.of(directory), EmbeddedS3Test::unheard)) {
            kept.create(BUCKETS);
            kept.client().putObject(put -> put.bucket("images").key("k"), RequestBody.fromString("kept"));
        }
        try (EmbeddedS3 kept = EmbeddedS3.start(Ports.free(), Optional.of(directory), EmbeddedS3Test::unheard)) {
            kept.create(BUCKETS);
            assertThat(kept.client()
                            .getObjectAsBytes(get -> get.bucket("images").key("k"))
                            .asUtf8String())
                    .isEqualTo("kept");
        }
    }

    private static URI link(String key) throws Exception {
        return presigner
                .presignGetObject(request -> request.signatureDuration(Duration.ofMinutes(1))
                        .getObjectRequest(get -> get.bucket("images").key(key)))
                .url()
                .toURI();
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private int put(URI uri, String type) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(uri)
                                .header("Content-Type", type)
                                .PUT(BodyPublishers.ofString("<svg/>"))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static void unheard(String event, String bucket, String key, long size, String tag) {}
}
