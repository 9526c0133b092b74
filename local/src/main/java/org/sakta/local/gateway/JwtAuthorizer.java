package org.sakta.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sakta.local.template.Authorizer;

/** Checks a token as an HTTP API's JWT authorizer does: signature by the issuer's RSA keys, issuer, audience, times, scopes. */
final class JwtAuthorizer {
    /** What the authorizer says of a request. */
    sealed interface Decision {}

    /** @param claims every value as text, a list as {@code [a b]} */
    record Granted(Map<String, String> claims, List<String> scopes) implements Decision {
        Granted {
            claims = Map.copyOf(claims);
            scopes = List.copyOf(scopes);
        }
    }

    /** Nobody, or nobody known: 401. */
    record Unauthorized(String because) implements Decision {}

    /** Somebody known, without the scope: 403. */
    record Forbidden() implements Decision {}

    private static final List<JWSAlgorithm> ALGORITHMS =
            List.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private final Authorizer authorizer;
    private final SigningKeys keys;
    private final InstantSource clock;

    JwtAuthorizer(Authorizer authorizer, SigningKeys keys, InstantSource clock) {
        this.authorizer = authorizer;
        this.keys = keys;
        this.clock = clock;
    }

    Decision decide(Optional<String> authorization, List<String> requiredScopes) {
        if (authorization.isEmpty() || authorization.get().isBlank()) return new Unauthorized("");
        String token = authorization.get().trim().replaceFirst("(?i)^bearer +", "");
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            Optional<String> fault = fault(jwt);
            if (fault.isPresent()) return new Unauthorized(fault.get());
            return scoped(jwt, requiredScopes);
        } catch (ParseException | JOSEException e) {
            return new Unauthorized("the token is malformed");
        }
    }

    private Optional<String> fault(SignedJWT jwt) throws ParseException, JOSEException {
        if (!ALGORITHMS.contains(jwt.getHeader().getAlgorithm()))
            return Optional.of("the token has an unsupported algorithm");
        Optional<RSAPublicKey> key =
                Optional.ofNullable(jwt.getHeader().getKeyID()).flatMap(keys::find);
        if (key.isEmpty()) return Optional.of("the key of the token is unknown");
        if (!jwt.verify(new RSASSAVerifier(key.get()))) return Optional.of("the signature of the token is wrong");
        Map<String, Object> claims = jwt.getPayload().toJSONObject();
        if (!authorizer.issuer().equals(claims.get("iss"))) return Optional.of("the issuer of the token is wrong");
        if (audiences(claims).noneMatch(authorizer.audience()::contains))
            return Optional.of("the audience of the token is wrong");
        return time(claims);
    }

    /** {@code aud}, and {@code client_id} only where there is no {@code aud}. */
    private static Stream<String> audiences(Map<String, Object> claims) {
        Object audience = claims.containsKey("aud") ? claims.get("aud") : claims.get("client_id");
        if (audience instanceof Collection<?> several) return several.stream().map(Objects::toString);
        return audience == null ? Stream.empty() : Stream.of(audience.toString());
    }

    private Optional<String> time(Map<String, Object> claims) {
        long now = clock.instant().getEpochSecond();
        if (!(claims.get("exp") instanceof Number end) || end.longValue() <= now)
            return Optional.of("the token has expired");
        if (claims.get("nbf") instanceof Number start && start.longValue() > now)
            return Optional.of("the token is not valid yet");
        if (claims.get("iat") instanceof Number issued && issued.longValue() > now)
            return Optional.of("the token was issued in the future");
        return Optional.empty();
    }

    private static Decision scoped(SignedJWT jwt, List<String> required) {
        Map<String, Object> claims = jwt.getPayload().toJSONObject();
        Object scope = claims.containsKey("scope") ? claims.get("scope") : claims.get("scp");
        List<String> scopes = scope instanceof Collection<?> several
                ? several.stream().map(Objects::toString).toList()
                : List.of(Objects.toString(scope, "").split(" "));
        List<String> granted = required.stream().filter(scopes::contains).toList();
        if (!required.isEmpty() && granted.isEmpty()) return new Forbidden();
        return new Granted(texts(claims), granted);
    }

    private static Map<String, String> texts(Map<String, Object> claims) {
        Map<String, String> texts = new LinkedHashMap<>();
        claims.forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static String text(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Objects::toString).collect(Collectors.joining(" ", "[", "]"))
                : Objects.toString(value);
    }
}
