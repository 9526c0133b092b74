package org.sakta.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sakta.local.engines.LocalAws;
import org.sakta.shared.cose.SigningKey;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.testing.Engine;
import org.sakta.trust.Country;
import org.sakta.trust.Freshness;
import org.sakta.trust.Opened;
import org.sakta.trust.PassId;
import org.sakta.trust.TrustList;
import org.sakta.trust.TrustedKey;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The adapters over the engines that speak their protocols. */
class AdaptersTest {
    private static final Instant NOW = Instant.parse("2096-11-21T09:00:00Z");
    private static final PassId PASS = PassId.random(new Random(1));
    private static final ImageOrder ORDER = new ImageOrder(ImageOrder.Format.PNG, ImageOrder.Size.SCREEN);

    @Test
    void theRootKeyOfTheKeyServiceSignsTrustLists() {
        var root = new KmsRootKey(Engine.kms(), Engine.key("PassRootKey"));
        var signer = SigningKey.generate(new SecureRandom()).verifyingKey();
        var list = TrustList.of(
                new Freshness(1, NOW, NOW.plusSeconds(60)),
                List.of(new TrustedKey(signer, new Country("KG"), NOW, NOW.plusSeconds(60))));
        assertThat(TrustList.open(list.sign(root), root.publicKey(), Optional.empty(), NOW))
                .isEqualTo(new Opened.Accepted<>(list));
        assertThatExceptionOfType(DependencyUnavailable.class)
                .isThrownBy(() -> new KmsRootKey(Engine.kms(), "no-such-key").publicKey());
    }

    @Test
    void anImageIsFetchedByItsLink() throws IOException, InterruptedException {
        try (var presigner = presigner()) {
            var answer = fetch(kept(presigner).url());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).containsExactly(1, 2, 3);
            assertThat(answer.headers().firstValue("content-type")).contains("image/png");
        }
    }

    @Test
    void anImageIsFetchedByNoOtherLink() throws IOException, InterruptedException {
        try (var presigner = presigner()) {
            var link = kept(presigner);
            assertThat(fetch(URI.create(link.url().toString().replace("screen", "print")))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(fetch(URI.create(link.url().toString().replaceFirst("\\?.*", "")))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anImageWhoseBucketIsMissingIsNotKept() {
        try (var presigner = presigner()) {
            assertThatExceptionOfType(DependencyUnavailable.class)
                    .isThrownBy(() -> new S3Images(Engine.s3(), presigner, "no-such-bucket")
                            .keep(PASS, ORDER, new Bytes(new byte[1])));
        }
    }

    private static PassImages.Link kept(S3Presigner presigner) {
        return new S3Images(Engine.s3(), presigner, Engine.bucket("PassImageBucket"))
                .keep(PASS, ORDER, new Bytes(new byte[] {1, 2, 3}));
    }

    private static S3Presigner presigner() {
        return S3Presigner.builder()
                .endpointOverride(Engine.s3Endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(LocalAws.credentials())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    private static HttpResponse<byte[]> fetch(URI url) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
