package org.sakta.local.signin;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.InetAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.ClientSpec;
import org.sakta.local.template.Template;

/** Sign-in as anybody: an OAuth server with a page that offers every role, and tokens for tests. */
public final class SignIn implements AutoCloseable {
    private static final String ISSUER_ID = "sakta";
    private static final Logger SERVER_LOG = Logger.getLogger("mockwebserver3.MockWebServer");
    private static final Logger OLD_SERVER_LOG = Logger.getLogger("okhttp3.mockwebserver.MockWebServer");

    static {
        SERVER_LOG.setLevel(Level.WARNING);
        OLD_SERVER_LOG.setLevel(Level.WARNING);
    }

    private final URI issuer;
    private final TokenMint mint;
    private final MockWebServerWrapper server;

    private SignIn(URI issuer, TokenMint mint, MockWebServerWrapper server) {
        this.issuer = issuer;
        this.mint = mint;
        this.server = server;
    }

    /** Where tokens come from that a sign-in on this port signs. */
    public static URI issuer(int port) {
        return URI.create("http://localhost:" + port + "/" + ISSUER_ID);
    }

    public static SignIn start(int port, Template template) {
        var keys = new KeyProvider();
        if (!(keys.signingKey(ISSUER_ID) instanceof RSAKey key)) throw new IllegalStateException("no RSA key");
        String client = template.clients().stream()
                .filter(candidate -> !candidate.machine())
                .map(ClientSpec::id)
                .findFirst()
                .orElse("web");
        var mint = new TokenMint(issuer(port), client, key);
        var server = new MockWebServerWrapper();
        var config = new OAuth2Config(
                true,
                null,
                null,
                false,
                new OAuth2TokenProvider(keys),
                Set.of(new TokenClaims(ISSUER_ID, mint)),
                server);
        var signIn = new SignIn(issuer(port), mint, server);
        var front = new SignInFront(
                new SignInPages(template.groups()),
                signIn::token,
                new OAuth2HttpRequestHandler(config).getAuthorizationServer());
        try {
            server.start(InetAddress.getByName("localhost"), port, front);
        } catch (Exception e) {
            throw new LocalFailure("sign-in does not start on port " + port + ": " + e.getMessage(), e);
        }
        return signIn;
    }

    public URI issuer() {
        return issuer;
    }

    /** The page to sign in on. */
    public URI page() {
        return issuer.resolve("/");
    }

    /** A citizen who signed in with a phone (E.164). */
    public String citizen(String phone) {
        return token(Person.citizen(phone));
    }

    /** A member of staff; organisation and area may be empty. */
    public String staff(String group, String organisation, String area) {
        return token(Person.staff(group, organisation, area));
    }

    public String token(Person person) {
        return mint.sign(claims(person));
    }

    /** A token with these claims beside, or instead of, the usual ones. */
    public String token(Map<String, Object> claims) {
        Map<String, Object> all = claims(Person.citizen("+996700000001"));
        all.putAll(claims);
        return mint.sign(all);
    }

    /** The person's token, with one thing wrong. */
    public String faulty(TokenFault fault, Person person) {
        return mint.sign(claims(person), fault);
    }

    private Map<String, Object> claims(Person person) {
        Map<String, Object> claims = new LinkedHashMap<>(mint.claims(person.subject()));
        claims.putAll(person.claims());
        return claims;
    }

    @Override
    public void close() {
        server.stop();
    }
}
