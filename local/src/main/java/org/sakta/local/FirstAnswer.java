package org.sakta.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.sakta.local.failure.LocalFailure;

/** Nothing is ready before a request is answered: {@code GET /}. */
final class FirstAnswer {
    private static final int UNAVAILABLE = 503;
    /** The API gives up a request that waits too long for its function. */
    private static final int ATTEMPTS = 5;

    private FirstAnswer() {}

    /** @throws LocalFailure where the API does not answer, or says that it cannot */
    static void await(URI api) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status = UNAVAILABLE;
            for (int attempt = 0; attempt < ATTEMPTS && status == UNAVAILABLE; attempt++) status = status(http, api);
            if (status >= 500) throw new LocalFailure("the API answers GET / with " + status);
        } catch (IOException e) {
            throw new LocalFailure("the API does not answer GET /: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted", e);
        }
    }

    private static int status(HttpClient http, URI api) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.resolve("/")).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
