package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** The main job: a citizen declares, gets a QR, and a checkpoint can trust it. */
class DeclarationTest {
    private final Api citizen = World.citizen(World.phone());
    private final Api officer = World.staff("checkpoint-officer", "checkpoint-3", "41702000000000");

    @BeforeEach
    void register() {
        citizen.post("/people", People.kyrgyz("self")).expecting(201);
    }

    @Test
    void aKyrgyzDeclarationIsTrustedAtTheCheckpoint() {
        Answer receipt =
                citizen.post("/declarations", Declarations.kyrgyz("me")).expecting(201);
        assertThat(receipt.text("/status")).isEqualTo("received");
        Answer verdict = verify(receipt);
        assertThat(verdict.text("/status")).isEqualTo("valid");
        assertThat(verdict.body()).doesNotContain("Айгүл").doesNotContain("Токтогулова");
    }

    @Test
    void aKazakhDeclarationIsTrustedAtTheCheckpoint() {
        Api kazakh = World.citizen(World.phone());
        kazakh.post("/people", People.kazakh("self")).expecting(201);
        assertThat(verify(kazakh.post("/declarations", Declarations.kazakh("me"))
                                .expecting(201))
                        .text("/status"))
                .isEqualTo("valid");
    }

    @Test
    void aVietnameseTripIsDeclaredWithItsDiacritics() {
        Api vietnamese = World.citizen(World.phone());
        vietnamese.post("/people", People.vietnamese("self")).expecting(201);
        String today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
        Answer receipt = vietnamese
                .post("/declarations", Declarations.vietnamese("me", today, today))
                .expecting(201);
        assertThat(verify(receipt).text("/status")).isEqualTo("valid");
        assertThat(vietnamese
                        .get("/declarations/" + receipt.text("/declarationId"))
                        .expecting(200)
                        .body())
                .contains("Hải Châu");
    }

    @Test
    void whatIsInTheImageIsWhatTheOfficerScans() throws Exception {
        Answer receipt =
                citizen.post("/declarations", Declarations.kyrgyz("me")).expecting(201);
        String image = receipt.text("/pass/imageLink");
        String scanned = scan(
                citizen.get(image + "?format=png&size=screen").expecting(200).text("/url"));
        assertThat(scanned).isEqualTo(receipt.text("/pass/url"));
        assertThat(officer.post("/verifications", "{\"code\":\"" + scanned + "\"}")
                        .expecting(200)
                        .text("/status"))
                .isEqualTo("valid");
        citizen.get(image + "?format=svg&size=print").expecting(200);
    }

    private static String scan(String url) throws IOException, ReaderException {
        var image = ImageIO.read(URI.create(url).toURL());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        // looking for a code in a picture fails for one code in eighty; this picture is nothing but the code
        var hints = Map.of(DecodeHintType.PURE_BARCODE, true);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(light)), hints)
                .getText();
    }

    @Test
    void theSameAnswersAreTheSameReceiptAndOthersReplaceThePass() {
        Answer first = citizen.post("/declarations", Declarations.kyrgyz("me")).expecting(201);
        Answer again = citizen.post("/declarations", Declarations.kyrgyz("me")).expecting(200);
        assertThat(again.body()).isEqualTo(first.body());
        Answer changed = citizen.post(
                        "/declarations", Declarations.kyrgyz("me").replace("\"fever\":false", "\"fever\":true"))
                .expecting(201);
        assertThat(changed.text("/status")).isEqualTo("follow-up");
        assertThat(changed.json().at("/advice")).isNotEmpty();
        assertThat(verify(changed).text("/status")).isEqualTo("valid");
        assertThat(verify(first).text("/status")).isEqualTo("revoked");
    }

    @Test
    void aForgedOrForeignCodeIsNotTrusted() {
        String url = citizen.post("/declarations", Declarations.kyrgyz("me"))
                .expecting(201)
                .text("/pass/url");
        char last = url.charAt(url.length() - 20);
        String forged = new StringBuilder(url)
                .replace(url.length() - 20, url.length() - 19, last == 'A' ? "B" : "A")
                .toString();
        assertThat(officer.post("/verifications", "{\"code\":\"" + forged + "\"}")
                        .expecting(200)
                        .text("/status"))
                .isEqualTo("forged");
        assertThat(officer.post("/verifications", "{\"code\":\"https://example.org/hello\"}")
                        .expecting(200)
                        .text("/status"))
                .isNotEqualTo("valid");
    }

    @Test
    void whoHasEverythingErasedIsNoLongerTrustedByThePass() {
        Answer receipt =
                citizen.post("/declarations", Declarations.kyrgyz("me")).expecting(201);
        String image =
                citizen.get(receipt.text("/pass/imageLink")).expecting(200).text("/url");
        assertThat(citizen.get("/people/me/export").expecting(200).body()).contains(receipt.text("/declarationId"));
        citizen.delete("/people/me").expecting(200);
        assertThat(verify(receipt).text("/status")).isEqualTo("revoked");
        citizen.get("/declarations/" + receipt.text("/declarationId")).expecting(404);
        assertThatThrownBy(() -> scan(image)).hasMessageContaining("Can't get input stream");
    }

    @Test
    void aClerkDeclaresForSomebodyWithoutAPhone() {
        Api clerk = World.staff("clerk", "fgsen-7-karakol", "41702000000000");
        String person =
                clerk.post("/people", People.kyrgyz("assisted")).expecting(201).text("/personId");
        Answer receipt = clerk.with("sakta-reference", "D-11")
                .post("/declarations", Declarations.kyrgyz(person))
                .expecting(201);
        assertThat(verify(receipt).text("/status")).isEqualTo("valid");
    }

    @Test
    void whoIsNotRegisteredIsToldToRegisterFirst() {
        World.citizen(World.phone())
                .post("/declarations", Declarations.kyrgyz("me"))
                .expecting(409);
    }

    private Answer verify(Answer receipt) {
        return officer.post("/verifications", "{\"code\":\"" + receipt.text("/pass/url") + "\"}")
                .expecting(200);
    }
}
