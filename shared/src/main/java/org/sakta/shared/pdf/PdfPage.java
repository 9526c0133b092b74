package org.sakta.shared.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;

/**
 * A page, in millimetres from its upper left corner, as PDF 1.7 (ISO 32000-1): real text in embedded fonts, which can be searched and read out, and the same bytes for
 * the same page.
 */
public final class PdfPage {
    private static final double POINTS_A_MILLIMETRE = 72 / 25.4;

    private final double width;
    private final double height;
    private final StringBuilder content = new StringBuilder();
    private final Map<PdfFont, Map<Integer, String>> used = new LinkedHashMap<>();

    public PdfPage(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** @param y of the line that the letters stand on */
    public void text(PdfFont font, double points, double x, double y, String text) {
        var letters = used.computeIfAbsent(font, any -> new TreeMap<>());
        var glyphs = new StringBuilder();
        PdfFont.letters(text).forEach(letter -> {
            int glyph = font.font().glyph(letter);
            letters.putIfAbsent(glyph, Character.toString(letter));
            glyphs.append("%04x".formatted(glyph));
        });
        content.append(
                "BT /%s %s Tf %s %s Td <%s> Tj ET\n".formatted(font.name(), number(points), across(x), up(y), glyphs));
    }

    /** By its upper left corner. */
    public record Rectangle(double x, double y, double wide, double high) {}

    /** Black, as one shape: where two of them touch, no screen or printer shows a gap. */
    public void fill(List<Rectangle> shape) {
        for (var part : shape)
            content.append("%s %s %s %s re\n"
                    .formatted(
                            across(part.x()),
                            up(part.y() + part.high()),
                            across(part.wide()),
                            number(part.high() * POINTS_A_MILLIMETRE)));
        content.append("f\n");
    }

    private static String across(double millimetres) {
        return number(millimetres * POINTS_A_MILLIMETRE);
    }

    private String up(double y) {
        return number((height - y) * POINTS_A_MILLIMETRE);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** @param language of most of the text, as {@code ky} */
    public byte[] write(String title, String language) {
        var file = new File();
        int pages = file.reserve();
        int page = file.add("<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Resources<</Font<<%s>>>>/Contents %d 0 R>>"
                .formatted(pages, across(width), across(height), fonts(file), contents(file)));
        file.put(pages, "<</Type/Pages/Kids[%d 0 R]/Count 1>>".formatted(page));
        int catalog = file.add(
                "<</Type/Catalog/Pages %d 0 R/Lang(%s)/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>>>"
                        .formatted(pages, language));
        int about = file.add("<</Title%s/Producer(Sakta)>>".formatted(text(title)));
        return file.write(catalog, about);
    }

    private int contents(File file) {
        return file.add("", content.toString().getBytes(ISO_8859_1));
    }

    private String fonts(File file) {
        return used.entrySet().stream()
                .map(entry ->
                        "/%s %d 0 R".formatted(entry.getKey().name(), font(file, entry.getKey(), entry.getValue())))
                .collect(Collectors.joining());
    }

    private static int font(File file, PdfFont font, Map<Integer, String> letters) {
        var type = font.font();
        var bytes = type.file();
        int program = file.add("/Length1 " + bytes.length, bytes);
        int descriptor = file.add(
                "<</Type/FontDescriptor/FontName/%s/Flags 32/FontBBox%s/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV 80/FontFile2 %d 0 R>>"
                        .formatted(
                                font.name(),
                                Arrays.toString(type.box()).replace(",", ""),
                                type.ascent(),
                                type.descent(),
                                type.ascent(),
                                program));
        var widths = letters.keySet().stream()
                .map(glyph -> "%d[%d]".formatted(glyph, type.width(glyph)))
                .collect(Collectors.joining());
        int descendant = file.add(
                "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/W[%s]/FontDescriptor %d 0 R>>"
                        .formatted(font.name(), widths, descriptor));
        int readable = file.add("", toUnicode(letters).getBytes(ISO_8859_1));
        return file.add(
                "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
                        .formatted(font.name(), descendant, readable));
    }

    /** Which letters the glyphs are, for whoever searches, copies, or listens. */
    private static String toUnicode(Map<Integer, String> letters) {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange <0000> <ffff> endcodespacerange
                """);
        letters.forEach((glyph, letter) -> map.append("1 beginbfchar <%04x> <%s> endbfchar\n"
                .formatted(glyph, HexFormat.of().formatHex(letter.getBytes(UTF_16BE)))));
        return map.append("endcmap CMapName currentdict /CMap defineresource pop end end\n")
                .toString();
    }

    private static String text(String text) {
        return "<feff" + HexFormat.of().formatHex(text.getBytes(UTF_16BE)) + ">";
    }

    /** Numbered objects, and where each begins. */
    private static final class File {
        private final List<byte[]> objects = new ArrayList<>();

        int reserve() {
            objects.add(new byte[0]);
            return objects.size();
        }

        int add(String object) {
            int number = reserve();
            put(number, object);
            return number;
        }

        int add(String dictionary, byte[] stream) {
            var packed = packed(stream);
            var out = new ByteArrayOutputStream();
            out.writeBytes("<<%s/Filter/FlateDecode/Length %d>>stream\n"
                    .formatted(dictionary, packed.length)
                    .getBytes(ISO_8859_1));
            out.writeBytes(packed);
            out.writeBytes("\nendstream".getBytes(ISO_8859_1));
            objects.add(out.toByteArray());
            return objects.size();
        }

        void put(int number, String object) {
            objects.set(number - 1, object.getBytes(ISO_8859_1));
        }

        private static byte[] packed(byte[] bytes) {
            var deflater = new Deflater(Deflater.BEST_COMPRESSION);
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
            deflater.end();
            return out.toByteArray();
        }

        byte[] write(int catalog, int about) {
            var out = new ByteArrayOutputStream();
            out.writeBytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(ISO_8859_1));
            var places = new StringBuilder();
            for (int i = 0; i < objects.size(); i++) {
                places.append("%010d 00000 n \n".formatted(out.size()));
                out.writeBytes((i + 1 + " 0 obj\n").getBytes(ISO_8859_1));
                out.writeBytes(objects.get(i));
                out.writeBytes("\nendobj\n".getBytes(ISO_8859_1));
            }
            int table = out.size();
            out.writeBytes(
                    "xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                            .formatted(objects.size() + 1, places, objects.size() + 1, catalog, about, table)
                            .getBytes(ISO_8859_1));
            return out.toByteArray();
        }
    }
}
