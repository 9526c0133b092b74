package org.sakta.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sakta.shared.cose.Base41;
import org.sakta.shared.cose.MalformedCbor;
import org.sakta.shared.cose.VerifyingKey;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonNull;
import org.sakta.shared.json.JsonValue.JsonNumber;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/** The files of {@code docs/pass/vectors}, as a verifier in any language would run them. */
class PassVectorsTest {
    private static final Instant NOW = TestPasses.NOW;

    @Test
    void base41() throws IOException {
        var file = read("base41.json");
        for (var vector : list(file, "encoded")) {
            assertThat(Base41.encode(hex(vector, "hex"))).isEqualTo(text(vector, "text"));
            assertThat(Base41.decode(text(vector, "text"))).isEqualTo(hex(vector, "hex"));
        }
        for (var refused : list(file, "refused"))
            assertThatExceptionOfType(MalformedCbor.class)
                    .isThrownBy(() -> Base41.decode(((JsonString) refused).value()));
    }

    @Test
    void passes() throws IOException {
        var file = read("passes.json");
        assertThat(list(file, "cases"))
                .hasSizeGreaterThan(15)
                .allSatisfy(vector -> verify(file, vector, TestPasses.EXPECTED));
    }

    @Test
    void kinds() throws IOException {
        var file = read("kinds.json");
        assertThat(list(file, "cases"))
                .hasSizeGreaterThan(12)
                .allSatisfy(vector -> verify(file, vector, expected(vector)));
    }

    private static Expected expected(JsonValue vector) {
        var place = text(vector, "place");
        return new Expected(
                Map.of(
                        new PassKind(Integer.parseInt(((JsonNumber) member(vector, "kind")).literal())),
                        switch (place) {
                            case "" -> new Place.Unbound();
                            case "*" -> new Place.AsNamed();
                            default -> new Place.At(new Audience(place));
                        }),
                Set.of(TestPasses.KG, TestPasses.KZ));
    }

    private static void verify(JsonValue file, JsonValue vector, Expected expected) {
        var root = VerifyingKey.ofCoordinates(hex(file, "rootKey"));
        var trust = ((Opened.Accepted<TrustList>) TrustList.open(hex(file, "trustList"), root, Optional.empty(), NOW))
                .list();
        var revocations = ((Opened.Accepted<RevocationList>)
                        RevocationList.open(hex(file, "revocations"), trust, Optional.empty(), NOW))
                .list();
        var verifier = new Verifier(trust, revocations, expected);
        assertThat(PassCode.scanned(text(vector, "scanned"))
                        .map(code -> verifier.verify(code, Instant.parse(text(vector, "at"))))
                        .map(PassVectorsTest::name)
                        .orElse("forged"))
                .as(text(vector, "name"))
                .isEqualTo(text(vector, "verdict"));
    }

    /** {@code NotYetValid} is {@code not-yet-valid}. */
    private static String name(Verdict verdict) {
        return verdict.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static JsonValue read(String name) throws IOException {
        return Json.parse(Files.readAllBytes(PassVectors.FOLDER.resolve(name)));
    }

    private static List<JsonValue> list(JsonValue object, String name) {
        return ((JsonArray) member(object, name)).elements();
    }

    private static String text(JsonValue object, String name) {
        return ((JsonString) member(object, name)).value();
    }

    private static byte[] hex(JsonValue object, String name) {
        return HexFormat.of().parseHex(text(object, name));
    }

    private static JsonValue member(JsonValue object, String name) {
        return ((JsonObject) object).members().getOrDefault(name, JsonNull.NULL);
    }
}
