package org.sakta.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sakta.testing.ApiCall;
import org.sakta.testing.ApiCall.Answer;

class AreasHandlerTest {
    private final AreasHandler handler =
            new AreasHandler(Areas.bundled(), InstantSource.fixed(Instant.parse("2026-03-01T20:00:00Z")), next -> next);

    @Test
    void theProvincesOfVietnamBeforeAndAfterTheMerger() {
        var before = list(Map.of("country", "vn", "level", "region", "on", "2025-06-30"));
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.size("areas")).isEqualTo(63);
        assertThat(before.body()).contains("Quảng Nam");
        var after = list(Map.of("country", "vn", "level", "region", "on", "2025-07-01"));
        assertThat(after.size("areas")).isEqualTo(34);
        assertThat(after.body()).doesNotContain("Quảng Nam");
    }

    @Test
    void withoutADateItIsTodayInThatCountry() {
        assertThat(list(Map.of("country", "VN")).at("on")).isEqualTo("2026-03-02");
        assertThat(list(Map.of()).at("on")).isEqualTo("2026-03-02");
    }

    @Test
    void aNameIsInTheAskedLanguage() {
        var almaty = Map.of("parent", "KZ", "limit", "100", "on", "2026-01-01");
        assertThat(list(almaty).body()).contains("\"name\":\"Almaty City\"");
        var kazakh = ApiCall.to("GET /areas/{code}")
                .path("code", "750000000")
                .header("accept-language", "kk-KZ, ru;q=0.5")
                .send(handler);
        assertThat(kazakh.at("name")).isEqualTo("Алматы қаласы");
        assertThat(ApiCall.to("GET /areas/{code}")
                        .path("code", "750000000")
                        .query("lang", "ru")
                        .send(handler)
                        .at("name"))
                .isEqualTo("город Алматы");
    }

    @Test
    void pagesShowEveryAreaOnce() {
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var call = ApiCall.to("GET /areas").query("on", "2026-01-01").query("limit", "37");
            var page = (next.isEmpty() ? call : call.query("cursor", next)).send(handler);
            for (int i = 0; i < page.size("areas"); i++) seen.add(page.at("areas/" + i + "/code"));
            next = page.at("next");
        } while (!next.isEmpty());
        assertThat(seen).hasSize(66 + 249 + 35);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    }

    @Test
    void aMergedProvinceAnswersWithWhatStandsInItsPlace() {
        var merged = ApiCall.to("GET /areas/{code}")
                .path("code", "49")
                .query("on", "2025-07-01")
                .query("lang", "vi")
                .send(handler);
        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.at("name")).isEqualTo("Quảng Nam");
        assertThat(merged.at("validTo")).isEqualTo("2025-06-30");
        assertThat(merged.at("successor/code")).isEqualTo("48");
        assertThat(merged.at("successor/name")).isEqualTo("Đà Nẵng");
    }

    @Test
    void whatNeverWasOrIsNotYetIsNotFound() {
        for (var code : new String[] {"99", "x", "", "../etc", "1234567890123456789"})
            assertThat(ApiCall.to("GET /areas/{code}")
                            .path("code", code)
                            .send(handler)
                            .status())
                    .isEqualTo(404);
        assertThat(ApiCall.to("GET /areas/{code}")
                        .path("code", "100000000")
                        .query("on", "2020-01-01")
                        .send(handler)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSameAnswerIsNotSentTwice() {
        var first = list(Map.of("country", "KG"));
        assertThat(first.headers()).containsEntry("cache-control", "public, max-age=3600");
        var again = ApiCall.to("GET /areas")
                .query("country", "KG")
                .header("if-none-match", "W/" + first.headers().get("etag"))
                .send(handler);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void wrongParametersAreNamed() {
        var answer = ApiCall.to("GET /areas")
                .query("country", "ZZ")
                .query("on", "2025-02-30")
                .query("colour", "red")
                .query("limit", "101")
                .query("cursor", "%")
                .query("parent", "?")
                .header("accept-language", "ky")
                .send(handler);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"country\"", "\"on\"", "\"colour\"", "\"limit\"", "\"cursor\"", "\"parent\"")
                .contains("аймактын коду");
    }

    @Property(tries = 500)
    void noQueryBreaksIt(
            @ForAll String on,
            @ForAll String parent,
            @ForAll String cursor,
            @ForAll String limit,
            @ForAll String code) {
        assertThat(list(Map.of("on", on, "parent", parent, "cursor", cursor, "limit", limit))
                        .status())
                .isLessThan(500);
        var one = ApiCall.to("GET /areas/{code}")
                .path("code", code)
                .query("on", on)
                .send(handler);
        assertThat(one.status()).isLessThan(500);
        assertThat(one.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(2049);
    }

    private Answer list(Map<String, String> query) {
        var call = ApiCall.to("GET /areas");
        for (var parameter : query.entrySet()) call = call.query(parameter.getKey(), parameter.getValue());
        return call.send(handler);
    }
}
