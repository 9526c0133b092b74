package org.sakta.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.shared.config.Env;
import org.sakta.shared.events.Event;

class EdgeTest {
    private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final String A = "A1-" + "a".repeat(48);
    private static final String B = "B1-" + "b".repeat(48);

    private final List<Event> events = new ArrayList<>();

    @Test
    void withNothingInFrontAnybodyMayCall() {
        assertThat(call(env(Map.of()), "GET /things", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void behindTheDistributionEitherSecretOpens() {
        Env env = env(Map.of("ORIGIN_SECRETS", A + "," + B));
        assertThat(call(env, "GET /things", Map.of("sakta-origin", A)).status()).isEqualTo(200);
        assertThat(call(env, "GET /things", Map.of("sakta-origin", B)).status()).isEqualTo(200);
    }

    @Test
    void behindTheDistributionNothingElseOpensAndNothingIsLogged() {
        Env env = env(Map.of("ORIGIN_SECRETS", A + "," + B));
        for (String sent :
                List.of("", "direct", A + "," + B, A.substring(1), A + "x", A.toUpperCase(java.util.Locale.ROOT)))
            assertThat(call(env, "GET /things", Map.of("sakta-origin", sent)))
                    .as(sent)
                    .isEqualTo(Response.problem(Problem.of(403, "not-direct")));
        assertThat(call(env, "GET /things", Map.of()).status()).isEqualTo(403);
        assertThat(events).isEmpty();
    }

    @Test
    void anOriginThatIsNotSaidOrNotASecretEndsTheStart() {
        for (String wrong : List.of(
                "",
                "Direct",
                "none",
                "short",
                A + ",",
                "," + A,
                A + ", " + B,
                "{{resolve:secretsmanager:abcdefghijklmnopqrstuvwxyz}}"))
            assertThatThrownBy(() -> Edge.of(env(Map.of("ORIGIN_SECRETS", wrong)), events::add, CLOCK))
                    .as(wrong)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ORIGIN_SECRETS");
    }

    @Test
    void duringMaintenanceChangesAreRefusedWithTheTimeToComeAgain() {
        Env env = env(Map.of("MAINTENANCE_UNTIL", "2026-11-05T12:30:00Z"));
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "ANY")) {
            Response answer = call(env, method + " /things", Map.of());
            assertThat(answer.status()).as(method).isEqualTo(503);
            assertThat(answer.headers()).containsEntry("retry-after", "Thu, 05 Nov 2026 12:30:00 GMT");
        }
        assertThat(events).hasSize(5).allMatch(event -> event.toString().contains("status=503"));
    }

    @Test
    void duringMaintenanceReadingGoesOnAndSoDoQuestionsThatComeByPost() {
        Env env = env(Map.of("MAINTENANCE_UNTIL", "2026-11-05T12:30:00Z"));
        assertThat(call(env, "GET /things/{thingId}", Map.of()).status()).isEqualTo(200);
        assertThat(answer(Edge.ofQuestions(env, events::add, CLOCK), "POST /questions", Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theEndIsToldInTheCallersLanguageByTheClockOnTheWall() {
        Env env = env(Map.of("MAINTENANCE_UNTIL", "2026-11-05T12:30:00Z"));
        Map<String, String> ends = Map.of(
                "ky", "2026-ж. 5-ноябрь, 18:30 (GMT+6)",
                "kk", "2026 ж. 5 қараша, 18:30 (GMT+6)",
                "ru", "5 ноября 2026 г., 18:30 (GMT+6)",
                "vi", "18:30 ngày 5 tháng 11 năm 2026 (GMT+6)",
                "en", "5 November 2026, 18:30 (GMT+6)");
        ends.forEach((code, end) -> {
            Response answer = call(env, "POST /things", Map.of("accept-language", code));
            assertThat(((Response.Content.Rendered) answer.content()).inWords().text())
                    .contains("https://sakta.org/problems/maintenance")
                    .contains(end);
        });
    }

    @Test
    void maintenanceThatIsOverIsNone() {
        for (String past : List.of("2026-11-05T09:00:00Z", "2020-01-01T00:00:00Z", "off"))
            assertThat(call(env(Map.of("MAINTENANCE_UNTIL", past)), "POST /things", Map.of())
                            .status())
                    .as(past)
                    .isEqualTo(200);
    }

    @Test
    void maintenanceOrAZoneThatCannotBeReadEndsTheStart() {
        for (String wrong : List.of("", "tonight", "2026-11-05", "2026-11-05T12:30"))
            assertThatThrownBy(() -> Edge.of(env(Map.of("MAINTENANCE_UNTIL", wrong)), events::add, CLOCK))
                    .as(wrong)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("MAINTENANCE_UNTIL");
        assertThatThrownBy(() -> Edge.of(env(Map.of("TIME_ZONE", "Asia/Nowhere")), events::add, CLOCK))
                .hasMessageContaining("TIME_ZONE");
    }

    private Response call(Env env, String route, Map<String, String> headers) {
        return answer(Edge.of(env, events::add, CLOCK), route, headers);
    }

    private static Response answer(Filter edge, String route, Map<String, String> headers) {
        return edge.around(request -> Response.empty(200))
                .handle(new Request(route, Map.of(), Map.of(), headers, Body.EMPTY, Optional.empty(), "r-1"));
    }

    private static Env env(Map<String, String> own) {
        var values = new HashMap<>(
                Map.of("ORIGIN_SECRETS", "direct", "MAINTENANCE_UNTIL", "off", "TIME_ZONE", "Asia/Bishkek"));
        values.putAll(own);
        return new Env(values);
    }
}
