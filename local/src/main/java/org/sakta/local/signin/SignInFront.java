package org.sakta.local.signin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;

/** Puts our own page before the OAuth server: a choice of roles, and tokens for whoever pastes requests. */
final class SignInFront implements Function1<OAuth2HttpRequest, OAuth2HttpResponse> {
    private final SignInPages pages;
    private final Function<Person, String> tokens;
    private final Function1<OAuth2HttpRequest, OAuth2HttpResponse> server;

    SignInFront(
            SignInPages pages,
            Function<Person, String> tokens,
            Function1<OAuth2HttpRequest, OAuth2HttpResponse> server) {
        this.pages = pages;
        this.tokens = tokens;
        this.server = server;
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        boolean post = request.getMethod().equals("POST");
        String path = request.getUrl().encodedPath();
        if (path.equals("/")) return html(post ? SignInPages.token(tokens.apply(person(request))) : pages.form(false));
        if (path.equals("/token")) return text(tokens.apply(person(request)) + "\n");
        if (!path.endsWith("/authorize")) return server.invoke(request);
        return post ? server.invoke(asLogin(request)) : html(pages.form(true));
    }

    private static Person person(OAuth2HttpRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getUrl()
                .queryParameterNames()
                .forEach(
                        name -> fields.put(name, String.valueOf(request.getUrl().queryParameter(name))));
        String body = request.getBody();
        for (String pair : body == null ? new String[0] : body.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) fields.put(decoded(parts[0]), decoded(parts[1]));
        }
        return Person.of(fields);
    }

    /** The OAuth server's own form has a user name and claims. */
    private static OAuth2HttpRequest asLogin(OAuth2HttpRequest request) {
        Person person = person(request);
        ObjectNode claims = JsonNodeFactory.instance.objectNode();
        person.claims().forEach((name, value) -> {
            if (value instanceof List<?> several)
                several.forEach(item -> claims.withArray(name).add(item.toString()));
            else claims.put(name, value.toString());
        });
        String body = "username=" + person.subject() + "&claims=" + encoded(claims.toString());
        return new OAuth2HttpRequest(request.getHeaders(), "POST", request.getOriginalUrl(), body);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static OAuth2HttpResponse html(String page) {
        return new OAuth2HttpResponse(Headers.of("content-type", "text/html; charset=utf-8"), 200, page, null);
    }

    private static OAuth2HttpResponse text(String text) {
        return new OAuth2HttpResponse(Headers.of("content-type", "text/plain; charset=utf-8"), 200, text, null);
    }
}
