package org.sakta.venue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sakta.area.Country;
import org.sakta.area.Names;
import org.sakta.shared.http.Language;
import org.sakta.shared.qr.EcLevel;
import org.sakta.shared.qr.QrCode;
import org.sakta.trust.PassId;

/** What PDFBox, which none of us wrote, makes of a poster. */
class PosterSheetTest {
    private static final String CODE = "HTTPS://SAKTA.EXAMPLE/P/6K41A0".repeat(6);
    private static final Names ALL = new Names(Map.of(
            Language.KY, "Ысык-Көл «Жаңы өмүр» дарыканасы",
            Language.KK, "«Өмір» дәріханасы, Ұлытау, Қызылорда, Ғабит, һәм",
            Language.RU, "Аптека «Жизнь», подъезд № 2",
            Language.VI, "Nhà thuốc Đường Nguyễn Thị Minh Khai, phường Hải Châu",
            Language.EN, "Life Pharmacy"));

    private static PosterSheet sheet(Names names) {
        var details = TestVenues.details("pharmacy", names, Optional.empty());
        var venue = TestVenues.approved(TestVenues.submitted("00112233445566778899", "pharmacies", details));
        return PosterSheets.of(venue, venue.poster().orElseThrow(), new PosterImage(CODE, 150));
    }

    private static PDDocument read(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    private static String scanned(PDDocument document) throws Exception {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 120);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }

    @ParameterizedTest
    @EnumSource
    void aSheetIsOfItsPaperAndItsCodeIsRead(PosterPaper paper) throws Exception {
        try (var document = read(sheet(ALL).pdf(paper))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth() / 72 * 25.4).isCloseTo(paper.width(), within(0.01));
            assertThat(box.getHeight() / 72 * 25.4).isCloseTo(paper.height(), within(0.01));
            assertThat(scanned(document)).isEqualTo(CODE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterOfFiveLanguagesIsThere(PosterPaper paper) throws Exception {
        try (var document = read(sheet(ALL).pdf(paper))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(ALL.byLanguage().values());
            assertThat(text).contains("Кирерде жана чыгарда скандаңыз", "Токтогул көч. 12", "№ 00000000");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ky");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(ALL.in(Language.KY));
        }
    }

    @Test
    void aCodeOnA4IsAsLargeAsTheLawAsksFor() throws Exception {
        assertThat(codeMillimetres(sheet(ALL), PosterPaper.A4)).isCloseTo(150, within(1.0));
        assertThat(codeMillimetres(sheet(ALL), PosterPaper.A5)).isBetween(100.0, 145.0);
    }

    /** By the extent of what is painted, to which the quiet zone of four modules on each side is added. */
    private static double codeMillimetres(PosterSheet sheet, PosterPaper paper) throws IOException {
        try (var document = read(sheet.pdf(paper))) {
            var stream = new String(document.getPage(0).getContents().readAllBytes(), ISO_8859_1);
            var rectangles = Stream.of(stream.split("\n"))
                    .filter(line -> line.endsWith(" re"))
                    .map(line -> line.split(" "))
                    .toList();
            double left = rectangles.stream()
                    .mapToDouble(r -> Double.parseDouble(r[0]))
                    .min()
                    .orElseThrow();
            double right = rectangles.stream()
                    .mapToDouble(r -> Double.parseDouble(r[0]) + Double.parseDouble(r[2]))
                    .max()
                    .orElseThrow();
            double modules = QrCode.of(CODE, EcLevel.Q).size();
            return (right - left) / 72 * 25.4 * (modules + 8) / modules;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLongestNamesStayOnThePage(PosterPaper paper) throws Exception {
        var word = "Шаарыбыздагы".repeat(6) + " ";
        var longest = new Names(Map.of(
                Language.KY,
                word.repeat(2).strip(),
                Language.RU,
                word.repeat(2).strip(),
                Language.EN,
                "W".repeat(150)));
        try (var document = read(sheet(longest).pdf(paper))) {
            assertThat(scanned(document)).isEqualTo(CODE);
            var image = new PDFRenderer(document).renderImageWithDPI(0, 50);
            for (int y = 0; y < image.getHeight(); y++)
                for (int x : new int[] {0, 1, image.getWidth() - 2, image.getWidth() - 1})
                    assertThat(image.getRGB(x, y) & 0xffffff).isEqualTo(0xffffff);
        }
    }

    @Test
    void theSamePosterIsTheSameFile() {
        assertThat(sheet(ALL).pdf(PosterPaper.A4)).isEqualTo(sheet(ALL).pdf(PosterPaper.A4));
    }

    @ParameterizedTest
    @EnumSource
    void aNeutralPosterSaysThatNothingIsRecorded(Country country) throws Exception {
        var now = Instant.parse("2096-11-26T09:00:00Z");
        var sheet = PosterSheets.neutral(
                country, new PosterImage(CODE, 150), new PassId("0".repeat(32)), now, now.plusSeconds(86_400));
        try (var document = read(sheet.pdf(PosterPaper.A4))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Find out where you may enter. Nothing is recorded.");
            assertThat(scanned(document)).isEqualTo(CODE);
        }
    }
}
