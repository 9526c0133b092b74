package org.sakta.shared.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.sakta.shared.http.Response.Content;

/** Public answers that clients and caches keep, and ask about again by their {@code ETag}. */
public final class Revalidation {
    private static final int TAG_BYTES = 15;

    private Revalidation() {}

    /** Tags every 200 by its bytes and says how long it stays fresh; 304 where the caller has those bytes already. */
    public static Filter publicFor(Duration fresh) {
        return next -> request -> {
            Response response = next.handle(request);
            if (response.status() != 200 || !(response.content() instanceof Content.Bytes(Body body))) return response;
            String tag = "\"" + digest(body) + "\"";
            Response same = has(request, tag) ? Response.empty(304) : response;
            return same.with("etag", tag)
                    .with("cache-control", "public, max-age=" + fresh.toSeconds())
                    .with("vary", "accept-language");
        };
    }

    private static boolean has(Request request, String tag) {
        return request.header("if-none-match").stream()
                .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
                .map(each -> each.strip().replaceFirst("^W/", ""))
                .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }

    private static String digest(Body body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.bytes());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
