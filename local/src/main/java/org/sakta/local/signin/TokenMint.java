package org.sakta.local.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Makes access tokens in Cognito's form, whole or with one fault. */
final class TokenMint {
    static final String SCOPE = "sakta/api";
    static final Duration LIFE = Duration.ofHours(8);

    private final URI issuer;
    private final String client;
    private final RSAKey key;

    TokenMint(URI issuer, String client, RSAKey key) {
        this.issuer = issuer;
        this.client = client;
        this.key = key;
    }

    Map<String, Object> claims(String subject) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", subject);
        claims.put("username", subject);
        claims.put("iss", issuer.toString());
        claims.put("client_id", client);
        claims.put("token_use", "access");
        claims.put("scope", SCOPE);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("auth_time", now);
        claims.put("iat", now);
        claims.put("exp", now + LIFE.toSeconds());
        return claims;
    }

    String sign(Map<String, Object> claims) {
        return sign(claims, JWSAlgorithm.RS256, key.getKeyID(), key);
    }

    String sign(Map<String, Object> claims, TokenFault fault) {
        Map<String, Object> altered = new LinkedHashMap<>(claims);
        alter(altered, fault, Instant.now().getEpochSecond());
        String keyId = key.getKeyID();
        return switch (fault) {
            case GARBAGE -> "not-a-token";
            case TAMPERED -> tampered(claims);
            case ALGORITHM_NONE -> new PlainJWT(set(altered)).serialize();
            case ALGORITHM_HMAC -> sign(altered, JWSAlgorithm.HS256, keyId, key);
            case FOREIGN_KEY -> sign(altered, JWSAlgorithm.RS256, keyId, foreignKey());
            case UNKNOWN_KEY_ID -> sign(altered, JWSAlgorithm.RS256, "unknown", key);
            case NO_KEY_ID -> sign(altered, JWSAlgorithm.RS256, "", key);
            case WRONG_ISSUER,
                    WRONG_AUDIENCE,
                    NO_AUDIENCE,
                    EXPIRED,
                    NO_EXPIRY,
                    NOT_YET_VALID,
                    ISSUED_IN_FUTURE,
                    NO_SCOPE,
                    OTHER_SCOPE -> sign(altered);
        };
    }

    private static void alter(Map<String, Object> claims, TokenFault fault, long now) {
        switch (fault) {
            case WRONG_ISSUER -> claims.put("iss", "https://cognito-idp.example/other");
            case WRONG_AUDIENCE -> claims.put("client_id", "OtherClient");
            case NO_AUDIENCE -> claims.remove("client_id");
            case EXPIRED -> claims.put("exp", now - 1);
            case NO_EXPIRY -> claims.remove("exp");
            case NOT_YET_VALID -> claims.put("nbf", now + 600);
            case ISSUED_IN_FUTURE -> claims.put("iat", now + 600);
            case NO_SCOPE -> claims.remove("scope");
            case OTHER_SCOPE -> claims.put("scope", "sakta/other openid");
            case GARBAGE, TAMPERED, ALGORITHM_NONE, ALGORITHM_HMAC, FOREIGN_KEY, UNKNOWN_KEY_ID, NO_KEY_ID -> {}
        }
    }

    private String tampered(Map<String, Object> claims) {
        String[] parts = sign(claims).split("\\.");
        Map<String, Object> other = new LinkedHashMap<>(claims);
        other.put("sub", UUID.randomUUID().toString());
        return parts[0] + "." + Base64URL.encode(set(other).toString()) + "." + parts[2];
    }

    private String sign(Map<String, Object> claims, JWSAlgorithm algorithm, String keyId, RSAKey signingKey) {
        try {
            JWSHeader.Builder header = new JWSHeader.Builder(algorithm);
            if (!keyId.isEmpty()) header.keyID(keyId);
            SignedJWT token = new SignedJWT(header.build(), set(claims));
            JWSSigner signer = algorithm.equals(JWSAlgorithm.HS256)
                    ? new MACSigner(key.toRSAPublicKey().getEncoded())
                    : new RSASSASigner(signingKey);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey foreignKey() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet set(Map<String, Object> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach((name, value) -> set.claim(
                name,
                value instanceof Long seconds && !name.equals("auth_time")
                        ? Date.from(Instant.ofEpochSecond(seconds))
                        : value));
        return set.build();
    }
}
