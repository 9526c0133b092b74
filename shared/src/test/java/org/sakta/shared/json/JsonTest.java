package org.sakta.shared.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonBoolean;
import org.sakta.shared.json.JsonValue.JsonNull;
import org.sakta.shared.json.JsonValue.JsonNumber;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

class JsonTest {
    @Test
    void everyKindOfValueIsRead() {
        assertThat(parse("{\"name\":\"Өмүрбек\",\"n\":1.50,\"list\":[true,null]}"))
                .isEqualTo(new JsonObject(Map.of(
                        "name", new JsonString("Өмүрбек"),
                        "n", new JsonNumber("1.50"),
                        "list", new JsonArray(List.of(new JsonBoolean(true), JsonNull.NULL)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "NaN",
                "[1,]",
                "{\"a\"}",
                "// x\n{}",
                "1\u0000",
                "\"\u0000\""
            })
    void whatIsNotExactlyOneValueIsRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void depthAndNumbersAreBounded() {
        assertThatThrownBy(() -> parse("[".repeat(40) + "]".repeat(40))).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> parse("9".repeat(41))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void brokenUtf8IsRefused() {
        assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}))
                .isInstanceOf(MalformedJson.class);
    }

    @Property(tries = 2000)
    void noBytesMakeTheParserFailOtherwise(@ForAll byte[] bytes) {
        try {
            Json.parse(bytes);
        } catch (MalformedJson expected) {
            assertThat(expected).isNotNull();
        }
    }

    @Property
    void textComesBackAsItWas(@ForAll String text) {
        String wellFormed = new String(text.getBytes(UTF_8), UTF_8);
        assertThat(Json.parse(JsonWriter.write(wellFormed))).isEqualTo(new JsonString(wellFormed));
    }

    @Test
    void recordsAreWrittenWithoutWhatIsAbsent() {
        var answer = new Answer(new Id("x1"), Optional.empty(), LocalDate.parse("2026-03-01"), List.of(1, 2), Map.of());
        assertThat(new String(JsonWriter.write(answer), UTF_8))
                .isEqualTo("{\"id\":\"x1\",\"on\":\"2026-03-01\",\"counts\":[1,2],\"more\":{}}");
    }

    private static JsonValue parse(String text) {
        return Json.parse(text.getBytes(UTF_8));
    }

    private record Id(String value) {}

    private record Answer(Id id, Optional<String> note, LocalDate on, List<Integer> counts, Map<String, String> more) {}
}
