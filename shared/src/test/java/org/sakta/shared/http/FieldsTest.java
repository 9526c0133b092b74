package org.sakta.shared.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.shared.http.Reader.date;
import static org.sakta.shared.http.Reader.integer;
import static org.sakta.shared.http.Reader.text;
import static org.sakta.shared.http.Reader.yesOrNo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.shared.json.Json;

class FieldsTest {
    private enum Mode {
        BY_AIR,
        BY_BUS
    }

    private record Stop(String place, int minutes) {}

    private record Trip(LocalDate on, Mode mode, Optional<Boolean> ill, List<Stop> stops) {
        Trip {
            if (stops.isEmpty() && mode == Mode.BY_BUS) throw new InvalidValue("required");
        }
    }

    @Test
    void aCompleteFormBecomesItsValue() {
        assertThat(trip("{\"on\":\"2026-03-01\",\"mode\":\"by-air\",\"stops\":[{\"place\":\"Нарын\",\"minutes\":5}]}"))
                .isEqualTo(new Parsed.Valid<>(new Trip(
                        LocalDate.parse("2026-03-01"), Mode.BY_AIR, Optional.empty(), List.of(new Stop("Нарын", 5)))));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThat(
                        errors(
                                "{\"on\":\"2026-02-30\",\"ill\":\"no\",\"stops\":[{\"place\":\"\",\"minutes\":700},3],\"x\":1}"))
                .containsExactlyInAnyOrder(
                        FieldError.at("/on", "expected-date"),
                        FieldError.at("/mode", "required"),
                        FieldError.at("/ill", "expected-boolean"),
                        FieldError.at("/stops/0/place", "required"),
                        FieldError.at("/stops/0/minutes", "expected-integer", 0, 600),
                        FieldError.at("/stops/1", "expected-object"),
                        FieldError.at("/x", "unknown"));
    }

    @Test
    void aRuleOfTheWholeIsAnErrorOfTheWhole() {
        assertThat(errors("{\"on\":\"2026-03-01\",\"mode\":\"by-bus\",\"stops\":[]}"))
                .containsExactly(FieldError.at("", "required"));
    }

    @Test
    void aBodyThatIsNoObjectIsOneError() {
        assertThat(errors("[]")).contains(FieldError.at("", "expected-object"));
    }

    @Test
    void controlCharactersBrokenSurrogatesAndNulAreNotText() {
        for (String bad : List.of("a\\u0000b", "a\\ud800b", "\\u202ea\\u0007"))
            assertThat(Fields.of(Json.parse(("{\"t\":\"" + bad + "\"}").getBytes(UTF_8))))
                    .satisfies(form -> {
                        form.required("t", text(10));
                        assertThat(form.hasErrors()).isTrue();
                    });
    }

    @Test
    void aStrangeNameIsReportedWithoutItsWords() {
        assertThat(errors("{\"Нгуен 0901234567\":1}")).contains(FieldError.at("/?", "unknown"));
    }

    @Test
    void parametersAreNamedNotPointedAt() {
        var form = Fields.ofParameters(Map.of("limit", "x", "other", "y"));
        form.optional("limit", date());
        assertThat(form.result(() -> "never"))
                .isEqualTo(new Parsed.Invalid<>(List.of(
                        FieldError.parameter("limit", "expected-date"), FieldError.parameter("other", "unknown"))));
    }

    private static List<FieldError> errors(String json) {
        return switch (trip(json)) {
            case Parsed.Valid<Trip> valid -> List.of();
            case Parsed.Invalid<Trip>(var errors) -> errors;
        };
    }

    private static Parsed<Trip> trip(String json) {
        var form = Fields.of(Json.parse(json.getBytes(UTF_8)));
        var on = form.required("on", date());
        var mode = form.required("mode", Reader.choice(Mode.class));
        var ill = form.optional("ill", yesOrNo());
        var stops = form.objects("stops", 5, stop -> {
            var place = stop.required("place", text(20));
            var minutes = stop.required("minutes", integer(0, 600));
            return () -> new Stop(place.get(), minutes.get());
        });
        return form.result(() -> new Trip(on.get(), mode.get(), ill.get(), stops.get()));
    }
}
