package org.sakta.shared.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sakta.local.engines.LocalAws;
import org.sakta.local.template.LocalValues;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.testing.Engine;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3UploadsTest {
    private static final S3Presigner PRESIGNER = S3Presigner.builder()
            .endpointOverride(Engine.s3Endpoint())
            .region(Region.of(LocalValues.REGION))
            .credentialsProvider(LocalAws.credentials())
            .serviceConfiguration(
                    S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
    private static final UploadName NAME = new UploadName("0123456789abcdef");

    private final S3Uploads uploads = new S3Uploads(Engine.s3(), PRESIGNER, Engine.bucket("PassImageBucket"));

    @AfterAll
    static void close() {
        PRESIGNER.close();
    }

    @Test
    void aFileComesByItsLinkAndGoes() throws IOException, InterruptedException {
        var link = uploads.link(NAME, "text/csv", 3);
        assertThat(link.headers()).containsEntry("content-type", "text/csv").containsEntry("content-length", "3");
        assertThat(put(link.url(), "text/csv", "a,b")).isEqualTo(200);
        var upload = new Upload(NAME.key(), 3);
        assertThat(UploadName.of(upload)).contains(NAME);
        assertThat(uploads.read(upload))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("a,b"));
        uploads.delete(upload);
        uploads.delete(upload);
        assertThat(uploads.read(upload)).isEmpty();
    }

    @Test
    void aLinkIsGoodForItsTypeItsSizeAndItsNameAlone() throws IOException, InterruptedException {
        var link = uploads.link(NAME, "text/csv", 3).url();
        assertThat(put(link, "application/json", "a,b")).isEqualTo(403);
        assertThat(put(link, "text/csv", "a,b,c")).isEqualTo(403);
        assertThat(put(URI.create(link.toString().replace(NAME.value(), "0123456789abcdee")), "text/csv", "a,b"))
                .isEqualTo(403);
    }

    @Test
    void aBucketThatDoesNotAnswerIsUnavailable() {
        var nowhere = new S3Uploads(Engine.s3(), PRESIGNER, "no-such-bucket");
        assertThatExceptionOfType(DependencyUnavailable.class)
                .isThrownBy(() -> nowhere.delete(new Upload(NAME.key(), 3)));
    }

    private static int put(URI link, String type, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(link)
                                .header("Content-Type", type)
                                .PUT(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
