package org.sakta.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.shared.http.Body;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Request;

class AreaQueryTest {
    private static final Areas AREAS = Areas.bundled();
    /** The last evening before Viet Nam's merger by UTC: there the new day has begun. */
    private static final Instant EVENING = Instant.parse("2025-06-30T18:00:00Z");

    private static AreaQuery query(Map<String, String> asked) {
        var request = new Request("GET /areas", Map.of(), asked, Map.of(), Body.EMPTY, Optional.empty(), "r-1");
        return switch (AreaQuery.parse(request.queryFields(), EVENING)) {
            case Parsed.Valid<AreaQuery>(var query) -> query;
            case Parsed.Invalid<AreaQuery>(var errors) -> throw new AssertionError(errors);
        };
    }

    @Test
    void areasAreThoseOfTheDayThatItIsThere() {
        var asked = query(Map.of("level", "region"));
        assertThat(AREAS.inForce(LocalDate.parse("2025-07-01")).stream().filter(area -> area.country() == Country.VN))
                .containsAll(asked.of(AREAS).stream()
                        .filter(area -> area.country() == Country.VN)
                        .toList());
        assertThat(query(Map.of("country", "vn")).on()).isEqualTo(LocalDate.parse("2025-07-01"));
        assertThat(query(Map.of("country", "kz")).on()).isEqualTo(LocalDate.parse("2025-06-30"));
    }

    @Test
    void aDayThatIsAskedForHoldsEverywhere() {
        var before = query(Map.of("on", "2025-06-30", "country", "vn", "level", "region", "limit", "100"));
        assertThat(before.of(AREAS)).hasSize(63);
        assertThat(before.on()).isEqualTo(LocalDate.parse("2025-06-30"));
    }
}
