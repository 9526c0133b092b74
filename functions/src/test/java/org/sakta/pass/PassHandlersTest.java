package org.sakta.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sakta.audit.Deed;
import org.sakta.shared.json.JsonWriter;
import org.sakta.testing.ApiCall;
import org.sakta.trust.Audience;
import org.sakta.trust.Detail;
import org.sakta.trust.Initials;
import org.sakta.trust.PassClaims;
import org.sakta.trust.PassContent;
import org.sakta.trust.PassId;
import org.sakta.trust.PassKind;
import org.sakta.trust.Place;
import org.sakta.trust.Verdict;

class PassHandlersTest {
    private final PassDesk desk = new PassDesk();
    private final Pass pass = desk.issuer.issue(desk.request(1));

    @Test
    void theHolderGetsALinkToAnImageThatHoldsThePass() throws IOException, ReaderException {
        var answer = image(pass.id())
                .claim("sub", PassDesk.HOLDER_SUBJECT)
                .claim("phone_number", "+996700000001")
                .send(desk.imagesHandler());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("url")).contains(pass.id().value()).endsWith("screen.png");
        var image = ImageIO.read(new ByteArrayInputStream(desk.images.getFirst().value()));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        assertThat(new QRCodeReader()
                        .decode(
                                new BinaryBitmap(new GlobalHistogramBinarizer(source)),
                                Map.of(DecodeHintType.PURE_BARCODE, true))
                        .getText())
                .isEqualTo(pass.url());
        assertThat(desk.audited).isEmpty();
    }

    @Test
    void aPrintedSvgIsToBeHadToo() {
        var answer = image(pass.id())
                .query("format", "svg")
                .query("size", "print")
                .claim("sub", PassDesk.HOLDER_SUBJECT)
                .claim("phone_number", "+996700000001")
                .send(desk.imagesHandler());
        assertThat(answer.at("url")).endsWith("print.svg");
        assertThat(new String(desk.images.getFirst().value(), StandardCharsets.UTF_8))
                .startsWith("<svg");
    }

    @Test
    void nobodyElseLearnsThatThePassExists() {
        var stranger = image(pass.id())
                .claim("sub", "stranger")
                .claim("phone_number", "+996700000002")
                .send(desk.imagesHandler());
        var nothing = image(new PassId("f".repeat(32)))
                .claim("sub", "stranger")
                .claim("phone_number", "+996700000002")
                .send(desk.imagesHandler());
        assertThat(stranger).isEqualTo(nothing);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(image(pass.id())
                        .claim("sub", "x")
                        .claim("cognito:groups", "[auditor]")
                        .send(desk.imagesHandler())
                        .status())
                .isEqualTo(403);
        assertThat(image(pass.id()).send(desk.imagesHandler()).status()).isEqualTo(401);
        assertThat(desk.images).isEmpty();
    }

    @Test
    void aClerksLookIsWrittenDown() {
        var answer = image(pass.id())
                .claim("sub", "clerk")
                .claim("cognito:groups", "[clerk]")
                .send(desk.imagesHandler());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(desk.audited)
                .singleElement()
                .satisfies(access -> assertThat(access.deed()).isEqualTo(Deed.PASS_SHOWN));
    }

    @Test
    void aPassThatIsOverIsNotShown() {
        desk.clock.pass(Duration.ofDays(4));
        assertThat(image(pass.id())
                        .claim("sub", PassDesk.HOLDER_SUBJECT)
                        .claim("phone_number", "+996700000001")
                        .send(desk.imagesHandler())
                        .status())
                .isEqualTo(410);
    }

    @Test
    void theHolderRevokesAndEveryCheckRefuses() {
        assertThat(verify(pass.url()).at("status")).isEqualTo("valid");
        var answer = revoke("holder-request")
                .claim("sub", PassDesk.HOLDER_SUBJECT)
                .claim("phone_number", "+996700000001")
                .send(desk.revocationsHandler());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(revoke("holder-request")
                        .claim("sub", PassDesk.HOLDER_SUBJECT)
                        .claim("phone_number", "+996700000001")
                        .send(desk.revocationsHandler()))
                .isEqualTo(answer);
        assertThat(verify(pass.url()).at("status")).isEqualTo("revoked");
        assertThat(image(pass.id())
                        .claim("sub", PassDesk.HOLDER_SUBJECT)
                        .claim("phone_number", "+996700000001")
                        .send(desk.imagesHandler())
                        .status())
                .isEqualTo(410);
    }

    @Test
    void othersRevokeOnlyAsOfficialsAndThatIsWrittenDown() {
        assertThat(revoke("holder-request")
                        .claim("sub", "stranger")
                        .claim("phone_number", "+996700000002")
                        .send(desk.revocationsHandler())
                        .status())
                .isEqualTo(404);
        assertThat(revoke("misused")
                        .claim("sub", PassDesk.HOLDER_SUBJECT)
                        .claim("phone_number", "+996700000001")
                        .send(desk.revocationsHandler())
                        .status())
                .isEqualTo(403);
        assertThat(revoke("because")
                        .claim("sub", PassDesk.HOLDER_SUBJECT)
                        .claim("phone_number", "+996700000001")
                        .send(desk.revocationsHandler())
                        .status())
                .isEqualTo(422);
        var official = revoke("misused")
                .claim("sub", "e")
                .claim("cognito:groups", "[epidemiologist]")
                .send(desk.revocationsHandler());
        assertThat(official.at("reason")).isEqualTo("misused");
        assertThat(desk.audited)
                .singleElement()
                .satisfies(access -> assertThat(access.deed()).isEqualTo(Deed.PASS_REVOKED));
    }

    @Test
    void anOfficerSeesStatusKindInitialsAndTimeAndNoMore() {
        assertThat(verify(pass.url()).body())
                .isEqualTo("{\"status\":\"valid\",\"kind\":\"declaration\",\"initials\":\"АЖ\",\"validUntil\":\""
                        + pass.validUntil() + "\"}");
        assertThat(verify(pass.code().value()).at("status")).isEqualTo("valid");
        assertThat(verify("HTTPS://ELSEWHERE.EXAMPLE/P/1234").body()).isEqualTo("{\"status\":\"forged\"}");
        assertThat(verify("xin chào").body()).isEqualTo("{\"status\":\"forged\"}");
        desk.clock.pass(Duration.ofDays(3));
        assertThat(verify(pass.url()).at("status")).isEqualTo("expired");
        assertThat(desk.events).contains(new PassEvent.Verified("test-request", "forged", "checkpoint"));
    }

    @Test
    void anOfficerIsToldThatAPosterOrAStatusPassIsOfTheWrongKind() {
        var venue = Optional.of(new Audience("venue-1"));
        var status = PassContent.statusOf(new Initials("АЖ"), new Detail(5));
        assertThat(verify(sign(status, venue)).body()).isEqualTo("{\"status\":\"wrong-kind\",\"kind\":\"status\"}");
        assertThat(verify(sign(PassContent.poster(PassKind.VENUE_POSTER), venue))
                        .body())
                .isEqualTo("{\"status\":\"wrong-kind\",\"kind\":\"venue-poster\"}");
        assertThat(verify(sign(PassContent.poster(PassKind.NEUTRAL_POSTER), Optional.empty()))
                        .body())
                .isEqualTo("{\"status\":\"wrong-kind\",\"kind\":\"neutral-poster\"}");
    }

    @Test
    void otherContextsHaveThePassesCheckedThatTheyHadSigned() {
        PassChecks checks = new CheckPass(desk.signers, desk.revocations, desk.clock);
        var now = desk.clock.instant();
        var venue = new Audience("venue-1");
        var code = sign(PassContent.poster(PassKind.VENUE_POSTER), Optional.of(venue));
        Map<PassKind, Place> posters = Map.of(PassKind.VENUE_POSTER, new Place.AsNamed());
        assertThat(checks.check(code, posters, now))
                .isInstanceOfSatisfying(
                        Verdict.Valid.class,
                        valid -> assertThat(valid.claims().audience()).contains(venue));
        assertThat(checks.check(pass.url(), posters, now)).isInstanceOf(Verdict.WrongKind.class);
        var door = Map.<PassKind, Place>of(PassKind.STATUS, new Place.At(venue));
        assertThat(checks.check(code, door, now)).isInstanceOf(Verdict.WrongKind.class);
    }

    @Test
    void nothingIsSignedForLongerThanItsKeyIsTrusted() {
        var signer = new SignPass(new DocumentSigners(desk.signers), "https://sakta.example", desk.clock);
        var endless = claims(PassContent.poster(PassKind.NEUTRAL_POSTER), Optional.empty(), Duration.ofDays(400));
        assertThatIllegalArgumentException().isThrownBy(() -> signer.sign(endless));
    }

    private String sign(PassContent content, Optional<Audience> place) {
        return new SignPass(new DocumentSigners(desk.signers), "https://sakta.example", desk.clock)
                .sign(claims(content, place, Duration.ofMinutes(4)))
                .url();
    }

    private PassClaims claims(PassContent content, Optional<Audience> place, Duration valid) {
        var now = desk.clock.instant();
        return new PassClaims(
                PassDesk.KG, content, now, now.plus(valid), desk.request(9).id(), place);
    }

    @Test
    void aCitizenCannotUseTheCheckpointsRoute() {
        assertThat(ApiCall.to("POST /verifications")
                        .claim("sub", "x")
                        .json("{\"code\":\"A\"}")
                        .send(desk.verificationsHandler())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thePageSpeaksTheCallersLanguageAndRunsNothing() {
        var page = page(pass.code().value(), "vi");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"vi\">", "<h1>Hợp lệ</h1>", "class=\"verdict good\"", "АЖ")
                .doesNotContain("<script");
        assertThat(page.headers().get("content-security-policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page(pass.code().value().replace(pass.code().value().charAt(9), 'Z'), "ky")
                        .body())
                .containsAnyOf("Жасалма", "Ким бергени белгисиз");
        assertThat(page("%3Cscript%3E", "kk").body()).contains("Жалған").doesNotContain("<script");
        assertThat(page(pass.code().value(), "ru").body()).contains("Действителен");
        assertThat(desk.events.toString()).doesNotContain(pass.code().value());
    }

    @Test
    void theListsAreKeptByCachesAndAskedAboutByTag() {
        for (var route : new String[] {"GET /.well-known/sakta/trust-list", "GET /.well-known/sakta/revocations"}) {
            var handler = desk.listsHandler();
            var first = ApiCall.to(route).send(handler);
            assertThat(first.status()).isEqualTo(200);
            assertThat(first.headers()).containsEntry("cache-control", "public, max-age=300");
            var again = ApiCall.to(route)
                    .header("if-none-match", first.headers().getOrDefault("etag", ""))
                    .send(handler);
            assertThat(again.status()).isEqualTo(304);
        }
        var since = ApiCall.to("GET /.well-known/sakta/revocations")
                .query("since", "x")
                .send(desk.listsHandler());
        assertThat(since.status()).isEqualTo(422);
        var tooMany = ApiCall.to("GET /.well-known/sakta/revocations")
                .query("since", "5")
                .send(desk.listsHandler());
        assertThat(tooMany.status()).isEqualTo(404);
    }

    @Test
    void theScheduleRotates() {
        var rotated = new java.util.concurrent.atomic.AtomicInteger();
        var handler = new KeyRotationHandler(new RotateKeys(
                new DocumentSigners(desk.signers),
                desk.trust,
                rotated::incrementAndGet,
                PassDesk.KG,
                desk.events::add,
                desk.clock));
        for (var what : new String[] {"document-signer", "data-keys"}) {
            var out = new java.io.ByteArrayOutputStream();
            try {
                handler.handleRequest(new ByteArrayInputStream(JsonWriter.write(Map.of("rotate", what))), out, null);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{}");
        }
        assertThat(rotated).hasValue(1);
        assertThat(desk.events).contains(new PassEvent.KeysRotated("document-signer", 2));
    }

    private static ApiCall image(PassId id) {
        return ApiCall.to("GET /passes/{passId}/image").path("passId", id.value());
    }

    private ApiCall revoke(String reason) {
        return ApiCall.to("POST /passes/{passId}/revocation")
                .path("passId", pass.id().value())
                .json("{\"reason\":\"" + reason + "\"}");
    }

    private ApiCall.Answer verify(String code) {
        return ApiCall.to("POST /verifications")
                .claim("sub", "officer")
                .claim("cognito:groups", "[checkpoint-officer]")
                .json("{\"code\":\"" + code + "\"}")
                .send(desk.verificationsHandler());
    }

    private ApiCall.Answer page(String code, String language) {
        return ApiCall.to("GET /P/{code}")
                .path("code", code)
                .header("accept-language", language)
                .send(desk.pageHandler());
    }
}
