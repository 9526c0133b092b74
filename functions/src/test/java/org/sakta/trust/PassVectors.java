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
import java.util.Optional;
import org.sakta.shared.cose.Base41;
import org.sakta.shared.cose.CoseSign1;
import org.sakta.shared.json.JsonWriter;

/** Makes test vectors anew, with new keys: run it when the format changes, and only then; those of declarations with an argument. */
final class PassVectors {
    static final Path FOLDER = Path.of("../docs/pass/vectors");
    private static final HexFormat HEX = HexFormat.of();

    private final TestPasses passes = new TestPasses();
    private final List<Map<String, Object>> cases = new ArrayList<>();

    private PassVectors() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        write("base41.json", base41());
        if (arguments.length > 0) write("passes.json", new PassVectors().passes());
        write("kinds.json", new PassVectors().kinds());
    }

    /** Passes of every kind, each asked about by verifiers that expect different kinds at different places. */
    private Map<String, Object> kinds() {
        var revoked = TestPasses.of(
                PassContent.poster(PassKind.VENUE_POSTER),
                Optional.of(new Audience("venue-1")),
                TestPasses.claims(14).id());
        var poster = TestPasses.poster("venue-1");
        var status = TestPasses.status("venue-1");
        ask("poster of a venue, to a visitor", poster, 3, "*", "valid");
        ask("poster of a venue, where a declaration counts", poster, 1, "", "wrong-kind");
        ask("poster of a venue, where a status counts", poster, 4, "venue-1", "wrong-kind");
        ask("poster of a venue, revoked", revoked, 3, "*", "revoked");
        ask("neutral poster", TestPasses.neutralPoster(), 5, "", "valid");
        ask("neutral poster, where a venue's counts", TestPasses.neutralPoster(), 3, "*", "wrong-kind");
        ask("status, at its venue", status, 4, "venue-1", "valid");
        ask("status, at another venue", status, 4, "venue-2", "wrong-audience");
        ask("status, where a declaration counts", status, 1, "", "wrong-kind");
        ask("declaration, where a status counts", TestPasses.claims(1), 4, "venue-1", "wrong-kind");
        add("status, when its minutes are over", code(status), status.validUntil(), "expired", 4, "venue-1");
        malformed();
        return lists(List.of(revoked.id()), ordered("countries", List.of("KG", "KZ")));
    }

    /** Signed by a trusted key, and yet not what its kind says. */
    private void malformed() {
        var neutral = TestPasses.neutralPoster().encode();
        neutral[neutral.length - 1] = 3;
        refuse("poster of a venue that names none", neutral);
        neutral[neutral.length - 1] = 1;
        refuse("declaration of nobody", neutral);
        var status = TestPasses.status("venue-1").encode();
        status[status.length - 1] = 24;
        refuse("detail cut off", status);
    }

    private void refuse(String name, byte[] claims) {
        var code = Base41.encode(CoseSign1.sign(Optional.empty(), claims, passes.kyrgyz));
        add(name, code, NOW, "forged", 3, "*");
    }

    private void ask(String name, PassClaims claims, int kind, String place, String verdict) {
        add(name, code(claims), NOW, verdict, kind, place);
    }

    private String code(PassClaims claims) {
        return PassCode.signed(claims, passes.kyrgyz).value();
    }

    /** @param place the verifier's: empty for none, {@code *} for whichever the pass names */
    private void add(String name, String scanned, Instant at, String verdict, int kind, String place) {
        cases.add(ordered(
                "name",
                name,
                "scanned",
                scanned,
                "at",
                at.toString(),
                "kind",
                kind,
                "place",
                place,
                "verdict",
                verdict));
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
        return lists(List.of(revoked.id()), ordered("kinds", List.of(1), "countries", List.of("KG", "KZ")));
    }

    private Map<String, Object> lists(List<PassId> revoked, Map<String, Object> expected) {
        var revocations = RevocationList.sign(TestPasses.freshness(1), 0, revoked, passes.kyrgyz);
        return ordered(
                "rootKey", HEX.formatHex(passes.root.verifyingKey().coordinates()),
                "trustList", HEX.formatHex(passes.trust().sign(passes.root)),
                "revocations", HEX.formatHex(revocations),
                "expected", expected,
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
