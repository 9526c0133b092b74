package org.sakta.trust;

import static org.sakta.trust.TestPasses.KG;
import static org.sakta.trust.TestPasses.KZ;
import static org.sakta.trust.TestPasses.NOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sakta.shared.cose.Base41;
import org.sakta.shared.json.JsonWriter;

/** Makes the test vectors anew, with new keys: run it when the format changes, and only then. */
final class PassVectors {
    static final Path FOLDER = Path.of("../docs/pass/vectors");
    private static final HexFormat HEX = HexFormat.of();

    private final TestPasses passes = new TestPasses();
    private final List<Map<String, Object>> cases = new ArrayList<>();

    private PassVectors() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        write("base41.json", base41());
        write("passes.json", new PassVectors().passes());
    }

    private static Map<String, Object> base41() {
        var encoded = new ArrayList<Map<String, Object>>();
        for (var hex : List.of("", "00", "ff", "0102", "ffff00", "ffffffff", "000102030405", "d2844da2012604"))
            encoded.add(ordered("hex", hex, "text", Base41.encode(HEX.parseHex(hex))));
        return ordered("encoded", encoded, "refused", List.of("0", "000", "a0", "0000Z", "97", ":::00", "0 ", "00+00"));
    }

    private Map<String, Object> passes() {
        var revoked = TestPasses.claims(5);
        valid();
        add("revoked", PassCode.signed(revoked, passes.kyrgyz).value(), NOW, "revoked");
        refused();
        return ordered(
                "rootKey", HEX.formatHex(passes.root.verifyingKey().coordinates()),
                "trustList", HEX.formatHex(passes.trust().sign(passes.root)),
                "revocations",
                        HEX.formatHex(
                                RevocationList.sign(TestPasses.freshness(1), 0, List.of(revoked.id()), passes.kyrgyz)),
                "expected", ordered("kinds", List.of(1), "countries", List.of("KG", "KZ")),
                "cases", cases);
    }

    private void valid() {
        var claims = TestPasses.claims(1);
        var code = PassCode.signed(claims, passes.kyrgyz);
        add("valid", code.value(), NOW, "valid");
        add("valid, as a URL", code.url("https://sakta.example"), NOW, "valid");
        add("in its last second", code.value(), claims.validUntil().minusSeconds(1), "valid");
        add("expired", code.value(), claims.validUntil(), "expired");
        add("trust list too old", code.value(), NOW.plus(TestPasses.WEEK), "out-of-date");
        var tomorrow = TestPasses.between(NOW.plusSeconds(86_400), NOW.plusSeconds(172_800));
        add("not yet valid", PassCode.signed(tomorrow, passes.kyrgyz).value(), NOW, "not-yet-valid");
        add(
                "of another country",
                PassCode.signed(TestPasses.with(KZ), passes.kazakh).value(),
                NOW,
                "valid");
    }

    private void refused() {
        var code = PassCode.signed(TestPasses.claims(2), passes.kyrgyz).value();
        add("in lower case", code.toLowerCase(Locale.ROOT), NOW, "forged");
        add("cut off", code.substring(0, code.length() - 3), NOW, "forged");
        var bytes = Base41.decode(code);
        bytes[bytes.length - 1] ^= 1;
        add("last bit of the signature changed", Base41.encode(bytes), NOW, "forged");
        bytes = Base41.decode(code);
        bytes[40] ^= 1;
        add("a bit of the claims changed", Base41.encode(bytes), NOW, "forged");
        add(
                "unknown key",
                PassCode.signed(TestPasses.claims(2), passes.stranger).value(),
                NOW,
                "unknown-key");
        add(
                "country of another key",
                PassCode.signed(TestPasses.with(KG), passes.kazakh).value(),
                NOW,
                "forged");
        add(
                "wrong kind",
                PassCode.signed(TestPasses.with(new PassKind(2)), passes.kyrgyz).value(),
                NOW,
                "wrong-kind");
        var bound = TestPasses.with(new Audience("venue-1"));
        add("bound to a place", PassCode.signed(bound, passes.kyrgyz).value(), NOW, "wrong-audience");
        add("not a pass", "HTTPS://ELSEWHERE.EXAMPLE/", NOW, "forged");
        add("nothing", "", NOW, "forged");
    }

    private void add(String name, String scanned, Instant at, String verdict) {
        cases.add(ordered("name", name, "scanned", scanned, "at", at.toString(), "verdict", verdict));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
        return map;
    }

    private static void write(String name, Map<String, Object> content) throws IOException {
        var json = new String(JsonWriter.write(content), StandardCharsets.UTF_8);
        Files.writeString(FOLDER.resolve(name), json.replace("},{", "},\n{").replace("\":[{", "\":[\n{") + "\n");
    }
}
