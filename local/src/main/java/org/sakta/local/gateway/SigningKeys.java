package org.sakta.local.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The issuer's published keys, discovered once and asked for again when a token names an unknown one. */
final class SigningKeys {
    private static final Duration REST = Duration.ofSeconds(5);

    private final String issuer;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private JWKSet keys = new JWKSet();
    private Instant asked = Instant.MIN;

    SigningKeys(String issuer) {
        this.issuer = issuer;
    }

    synchronized Optional<RSAPublicKey> find(String keyId) {
        JWK key = keys.getKeyByKeyId(keyId);
        if (key == null && asked.isBefore(Instant.now().minus(REST))) {
            ask();
            key = keys.getKeyByKeyId(keyId);
        }
        try {
            return key instanceof RSAKey rsa ? Optional.of(rsa.toRSAPublicKey()) : Optional.empty();
        } catch (JOSEException e) {
            return Optional.empty();
        }
    }

    private void ask() {
        asked = Instant.now();
        try {
            String discovered = get(issuer + "/.well-known/openid-configuration");
            keys = JWKSet.parse(
                    get(new ObjectMapper().readTree(discovered).path("jwks_uri").asText()));
        } catch (IOException | ParseException e) {
            asked = Instant.MIN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String get(String uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(15))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
