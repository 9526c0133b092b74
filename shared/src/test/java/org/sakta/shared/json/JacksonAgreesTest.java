package org.sakta.shared.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonBoolean;
import org.sakta.shared.json.JsonValue.JsonNull;
import org.sakta.shared.json.JsonValue.JsonNumber;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/** Whatever text there is, Jackson and the product's reader agree on whether it is JSON and on what it says. */
class JacksonAgreesTest {
    private static final JsonMapper JACKSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Pieces out of which most texts are nearly JSON. */
    @Provide
    Arbitrary<String> nearlyJson() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"a\"",
                        "\"b\"",
                        "\"\\u00e9\"",
                        "\"\\n\\/\"",
                        "\"\\x\"",
                        "\"",
                        "\\",
                        "0",
                        "-",
                        "-0",
                        "01",
                        "1.5",
                        "1.",
                        ".5",
                        "1e5",
                        "1E+05",
                        "1e",
                        "-12",
                        "true",
                        "false",
                        "null",
                        "nul",
                        " ",
                        "\n",
                        "\t",
                        "\f",
                        "\u00a0",
                        "Ө",
                        "{}",
                        "[]",
                        "{\"a\":1}",
                        "[1,2]",
                        "\"a\":",
                        "//",
                        "NaN")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 8_000)
    void onTextsThatAreNearlyJson(@ForAll("nearlyJson") String text) {
        assertThat(ours(text)).isEqualTo(jacksons(text));
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                Arbitraries.strings().map(JacksonAgreesTest::wellFormed).asGeneric(),
                Arbitraries.longs().asGeneric(),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-1_000_000), BigDecimal.valueOf(1_000_000))
                        .ofScale(6)
                        .asGeneric(),
                Arbitraries.of(true, false).asGeneric());
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).asGeneric(),
                        Arbitraries.maps(Arbitraries.strings().map(JacksonAgreesTest::wellFormed), inner)
                                .ofMaxSize(4)
                                .asGeneric()),
                0,
                4);
    }

    @Property(tries = 2_000)
    void onWhatIsWritten(@ForAll("values") Object value) throws IOException {
        byte[] written = JsonWriter.write(value);
        assertThat(plain(Json.parse(written)))
                .isEqualTo(plain(JACKSON.readTree(written)))
                .isEqualTo(plain(Json.parse(JACKSON.writeValueAsBytes(value))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud83d\\ude00\"",
                "\"\\u0000\"",
                "\"\u007f\"",
                "[[[[]]]]",
                "{\"\":0}",
                "-0.0e-0",
                "\" \"",
                "[null,null]",
                "\"Ңң\""
            })
    void onOddTextsThatAreJson(String text) {
        assertThat(ours(text)).isPresent().isEqualTo(jacksons(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\t\"",
                "[1 2]",
                "{\"a\" 1}",
                "{a:1}",
                "[1,,2]",
                "{,}",
                "+1",
                "0x1",
                "1.e1",
                "--1",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "tru",
                "TRUE",
                "[",
                "\"a",
                "{\"a\":}",
                "{\"a\":1,}",
                "\u00a01",
                "\"\\",
                "]",
                "Infinity",
                "'a'"
            })
    void onTextsThatAreNot(String text) {
        assertThatThrownBy(() -> Json.parse(text.getBytes(UTF_8))).isInstanceOf(MalformedJson.class);
        assertThat(jacksons(text)).isEmpty();
    }

    private static Optional<Object> ours(String text) {
        try {
            return Optional.of(plain(Json.parse(text.getBytes(UTF_8))));
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> jacksons(String text) {
        try {
            return Optional.of(JACKSON.readTree(text.getBytes(UTF_8)))
                    .filter(tree -> !tree.isMissingNode())
                    .map(JacksonAgreesTest::plain);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String wellFormed(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    /** The value as Java has it; numbers by what they amount to. */
    private static Object plain(JsonValue value) {
        return switch (value) {
            case JsonObject(var members) -> {
                var plain = new LinkedHashMap<String, Object>();
                members.forEach((name, member) -> plain.put(name, plain(member)));
                yield plain;
            }
            case JsonArray(var elements) ->
                elements.stream().map(JacksonAgreesTest::plain).toList();
            case JsonString(var text) -> text;
            case JsonBoolean(var flag) -> flag;
            case JsonNumber(var literal) -> amount(new BigDecimal(literal));
            case JsonNull ignored -> ignored;
        };
    }

    private static Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                var plain = new LinkedHashMap<String, Object>();
                node.properties().forEach(member -> plain.put(member.getKey(), plain(member.getValue())));
                yield plain;
            }
            case ARRAY -> {
                List<Object> plain = new ArrayList<>();
                node.forEach(element -> plain.add(plain(element)));
                yield plain;
            }
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> amount(node.decimalValue());
            case NULL, MISSING, BINARY, POJO -> JsonNull.NULL;
        };
    }

    private static BigDecimal amount(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
