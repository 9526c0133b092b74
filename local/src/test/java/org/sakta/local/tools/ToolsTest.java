package org.sakta.local.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.sakta.local.Platform;
import org.sakta.local.SamplePlatform;
import org.sakta.local.samples.ClockHandler;

class ToolsTest {
    private final Platform platform = SamplePlatform.get();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void thePageShowsWhatRuns() throws Exception {
        String page = get("/").body();
        assertThat(page)
                .contains("GET /guarded", "EchoFunction", "NotesTable", "sakta-local-pass-image-bucket")
                .contains(
                        "ClockFunction.Nightly",
                        "cron(0 3 * * ? *)",
                        platform.api().toString());
    }

    @Test
    void aScheduleRunsWhenAskedWithTheTemplatesInput() throws Exception {
        HttpResponse<String> run = post("/schedules/ClockFunction.Nightly/runs");
        assertThat(run.statusCode()).isEqualTo(200);
        assertThat(run.body()).contains("\"succeeded\":true");
        assertThat(ClockHandler.EVENTS).contains("{\"rotate\":\"all\"}");
        assertThat(get("/").body()).contains(" succeeded");
        assertThat(post("/schedules/ClockFunction.Hourly/runs").statusCode()).isEqualTo(200);
        assertThat(ClockHandler.EVENTS).anyMatch(event -> event.contains("\"source\":\"aws.events\""));
        assertThat(post("/schedules/Nobody.Never/runs").statusCode()).isEqualTo(404);
    }

    @Test
    void deadLettersAreRedrivenByAButton() throws Exception {
        assertThat(get("/").body())
                .contains("action=\"/queues/LostNewsQueue/redrives\"")
                .contains("<code>NewsTopic</code></td><td>NewsQueue");
        assertThat(post("/queues/LostNewsQueue/redrives").body()).contains("\"redriven\":");
        assertThat(post("/queues/NewsQueue/redrives").statusCode()).isEqualTo(404);
    }

    @Test
    void theViewerComesWithThePlatform() throws Exception {
        assertThat(get("/docs").body()).contains("/docs/viewer.js").doesNotContain("https://");
        assertThat(get("/docs/viewer.js").statusCode()).isEqualTo(200);
        assertThat(get("/docs/viewer.css").statusCode()).isEqualTo(200);
        assertThat(get("/docs/openapi.yaml").statusCode()).isEqualTo(404);
        assertThat(get("/docs/token?role=clerk").body().split("\\.")).hasSize(3);
    }

    @Test
    void aPageFromElsewhereRunsNothing() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/schedules/ClockFunction.Nightly/runs"))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(platform.tools().uri() + path);
    }
}
