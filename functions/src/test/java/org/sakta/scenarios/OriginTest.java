package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sakta.local.Platform;
import org.sakta.local.PlatformOptions;
import org.sakta.local.template.Route;
import org.sakta.local.template.Template;

/** Where there is a domain, only what comes through the distribution is answered. */
@Tag("undisturbed") // it lives in a system of its own
class OriginTest {
    private static final Map<String, String> DOMAIN = Map.of(
            "DomainName", "sakta.example",
            "CertificateArn", "arn:aws:acm:us-east-1:000000000000:certificate/1",
            "WebAclArn", "arn:aws:wafv2:us-east-1:000000000000:global/webacl/edge/1",
            "OriginCertificateArn", "arn:aws:acm:eu-central-1:000000000000:certificate/2");

    private static final Platform SYSTEM =
            Platform.start(PlatformOptions.forTests().with(DOMAIN));
    private static final Secret SENT = Secret.of(SYSTEM.template());

    /** What the distribution adds to each request. */
    private record Secret(String header, String value) {
        static Secret of(Template template) {
            JsonNode header = template.resources("AWS::CloudFront::Distribution")
                    .findFirst()
                    .orElseThrow()
                    .property("/DistributionConfig/Origins/0/OriginCustomHeaders/0");
            return new Secret(
                    header.path("HeaderName").asText().toLowerCase(java.util.Locale.ROOT),
                    header.path("HeaderValue").asText());
        }

        static Secret with(Map<String, String> more) {
            var parameters = new HashMap<>(DOMAIN);
            parameters.putAll(more);
            return of(SampleEvents.template(parameters));
        }
    }

    @AfterAll
    static void close() {
        SYSTEM.close();
    }

    @TestFactory
    Stream<DynamicTest> everyRouteRefusesWhatDidNotComeThroughTheDistribution() {
        return SYSTEM.template().routes().stream()
                .map(route -> DynamicTest.dynamicTest(route.key(), () -> {
                    JsonNode direct = answer(route, Optional.empty());
                    assertThat(direct.path("statusCode").asInt())
                            .as("%s", direct)
                            .isEqualTo(403);
                    assertThat(direct.path("body").asText()).contains("https://sakta.org/problems/not-direct");
                    JsonNode through = answer(route, Optional.of(SENT));
                    assertThat(through.path("body").asText()).doesNotContain("problems/not-direct");
                    assertThat(through.path("statusCode").asInt())
                            .as("%s", through)
                            .isLessThan(500);
                }));
    }

    private static JsonNode answer(Route route, Optional<Secret> secret) {
        var event = SampleEvents.of(route);
        return SampleEvents.answer(
                SYSTEM.functions(),
                route.function(),
                secret.map(sent -> SampleEvents.with(event, sent.header(), sent.value()))
                        .orElse(event));
    }

    @Test
    void aCallerOverHttpIsRefusedInHisLanguageAndTheDistributionIsNot() throws Exception {
        var request = HttpRequest.newBuilder(SYSTEM.api().resolve("/areas?country=KG"))
                .header("accept-language", "ru");
        HttpResponse<String> direct = send(request.copy());
        assertThat(direct.statusCode()).isEqualTo(403);
        assertThat(direct.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(direct.body()).contains("не предназначен для прямых обращений");
        assertThat(send(request.copy().header(SENT.header(), SENT.value())).statusCode())
                .isEqualTo(200);
    }

    /** New B, then B is sent, then new A: at no moment is what the distribution sends unknown to the functions. */
    @Test
    void theSecretIsReplacedWithoutAGap() throws Exception {
        var request = HttpRequest.newBuilder(SYSTEM.api().resolve("/areas?country=KG"));
        Secret other = Secret.with(Map.of("OriginSecretSent", "B"));
        assertThat(other.value()).isNotEqualTo(SENT.value());
        assertThat(send(request.copy().header(other.header(), other.value())).statusCode())
                .isEqualTo(200);
        Secret replaced = Secret.with(Map.of("OriginEditionA", "2"));
        assertThat(send(request.copy().header(replaced.header(), replaced.value()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutADomainNothingStandsInFront() {
        Template template = SampleEvents.template(Map.of());
        assertThat(template.functions())
                .allSatisfy(function -> assertThat(function.environment()).containsEntry("ORIGIN_SECRETS", "direct"));
        assertThat(template.resources("AWS::CloudFront::Distribution")).isEmpty();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
