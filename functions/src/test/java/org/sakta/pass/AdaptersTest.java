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
import org.sakta.local.engines.EmbeddedKms;
import org.sakta.local.engines.EmbeddedS3;
import org.sakta.local.engines.LocalAws;
import org.sakta.local.engines.Ports;
import org.sakta.local.template.Template;
import org.sakta.shared.cose.SigningKey;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.trust.Country;
import org.sakta.trust.Freshness;
import org.sakta.trust.Opened;
import org.sakta.trust.PassId;
import org.sakta.trust.TrustList;
import org.sakta.trust.TrustedKey;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The adapters over the engines that speak their protocols. */
class AdaptersTest {
    private static final Instant NOW = Instant.parse("2096-11-21T09:00:00Z");
    private static final PassId PASS = PassId.random(new Random(1));
    private static final ImageOrder ORDER = new ImageOrder(ImageOrder.Format.PNG, ImageOrder.Size.SCREEN);

    @Test
    void theRootKeyOfTheKeyServiceSignsTrustLists() {
        var keys = Template.ofRepository().keys();
        try (var engine = EmbeddedKms.start(Ports.free(), Optional.empty());
                var kms = LocalAws.client(KmsClient.builder(), engine.endpoint())) {
            engine.create(keys);
            var id = keys.stream()
                    .filter(key -> key.spec().equals("ECC_NIST_P256"))
                    .findFirst()
                    .orElseThrow()
                    .arn();
            var root = new KmsRootKey(kms, id);
            var signer = SigningKey.generate(new SecureRandom()).verifyingKey();
            var list = TrustList.of(
                    new Freshness(1, NOW, NOW.plusSeconds(60)),
                    List.of(new TrustedKey(signer, new Country("KG"), NOW, NOW.plusSeconds(60))));
            assertThat(TrustList.open(list.sign(root), root.publicKey(), Optional.empty(), NOW))
                    .isEqualTo(new Opened.Accepted<>(list));
            assertThatExceptionOfType(DependencyUnavailable.class)
                    .isThrownBy(() -> new KmsRootKey(kms, "no-such-key").publicKey());
        }
    }

    @Test
    void anImageIsFetchedByItsLinkAndByNoOther() throws IOException, InterruptedException {
        var buckets = Template.ofRepository().buckets();
        try (var engine = EmbeddedS3.start(Ports.free(), Optional.empty());
                var presigner = presigner(engine.endpoint())) {
            engine.create(buckets);
            var images =
                    new S3Images(engine.client(), presigner, buckets.getFirst().name());
            var link = images.keep(PASS, ORDER, new Bytes(new byte[] {1, 2, 3}));
            var answer = fetch(link.url());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).containsExactly(1, 2, 3);
            assertThat(answer.headers().firstValue("content-type")).contains("image/png");
            assertThat(fetch(URI.create(link.url().toString().replace("screen", "print")))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(fetch(URI.create(link.url().toString().replaceFirst("\\?.*", "")))
                            .statusCode())
                    .isEqualTo(403);
            assertThatExceptionOfType(DependencyUnavailable.class)
                    .isThrownBy(() -> new S3Images(engine.client(), presigner, "no-such-bucket")
                            .keep(PASS, ORDER, new Bytes(new byte[1])));
        }
    }

    private static S3Presigner presigner(URI endpoint) {
        return S3Presigner.builder()
                .endpointOverride(endpoint)
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
