package org.sakta.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.sakta.contract.Api;
import org.sakta.contract.Contract;
import org.sakta.local.Platform;

/**
 * Where the scenarios act: the local platform, or whatever {@code -Dsakta.api=URL -Dsakta.tokens=URL} names (the second
 * hands out tokens as the local sign-in does).
 */
final class World {
    static final Contract CONTRACT = Contract.load();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<Map<String, String>, String> TOKENS = new ConcurrentHashMap<>();

    private World() {}

    static URI api() {
        return Optional.ofNullable(System.getProperty("sakta.api"))
                .map(URI::create)
                .orElseGet(() -> Platform.shared().api());
    }

    private static URI tokens() {
        return Optional.ofNullable(System.getProperty("sakta.tokens"))
                .map(URI::create)
                .orElseGet(() -> Platform.shared().signIn().page().resolve("token"));
    }

    static Api anyone() {
        return Api.at(api(), CONTRACT);
    }

    /** A citizen signed in by a phone (E.164). */
    static Api citizen(String phone) {
        return anyone().as(token(Map.of("role", "citizen", "phone", phone)));
    }

    static Api staff(String role, String organisation, String area) {
        return anyone().as(token(Map.of("role", role, "organisation", organisation, "area", area)));
    }

    /** A phone of a test person that no other test uses. */
    static String phone() {
        return "+99670%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    /** Signed once for each person: to sign takes longer than most of what is then asked. */
    private static String token(Map<String, String> person) {
        return TOKENS.computeIfAbsent(person, World::signedIn);
    }

    private static String signedIn(Map<String, String> person) {
        String query = new LinkedHashMap<>(person)
                .entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(tokens() + "?" + query)).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new AssertionError("no token: " + answer.statusCode());
            return answer.body().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
