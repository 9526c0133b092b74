package org.sakta.local.signin;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/** What a token of the OAuth endpoints says: Cognito's claims, and those of the person or machine that signed in. */
final class TokenClaims implements OAuth2TokenCallback {
    private final String issuerId;
    private final TokenMint mint;

    TokenClaims(String issuerId, TokenMint mint) {
        this.issuerId = issuerId;
        this.mint = mint;
    }

    @Override
    public String issuerId() {
        return issuerId;
    }

    @Override
    public @Nullable String subject(TokenRequest request) {
        return client(request);
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of();
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Map<String, Object> claims = new LinkedHashMap<>(mint.claims(client(request)));
        List.of("sub", "iss", "iat", "exp").forEach(claims::remove);
        claims.put("client_id", client(request));
        if (request.getAuthorizationGrant().getType().equals(GrantType.CLIENT_CREDENTIALS))
            claims.putAll(Person.of(fields(request)).claims());
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return TokenMint.LIFE.toSeconds();
    }

    private static String client(TokenRequest request) {
        return request.getClientAuthentication() == null
                ? request.getClientID().getValue()
                : request.getClientAuthentication().getClientID().getValue();
    }

    private static Map<String, String> fields(TokenRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getCustomParameters().forEach((name, values) -> fields.put(name, values.getFirst()));
        return fields;
    }
}
