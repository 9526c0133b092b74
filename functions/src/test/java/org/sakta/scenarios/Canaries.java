package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What canaries say of themselves. Each value begins with a mark that all canaries share and nothing else has, so that looking for
 * the marks finds each of them, and parts of them too.
 */
final class Canaries {
    static final LocalDate BORN = LocalDate.of(1887, 7, 17);
    static final String WORD = "Qanarejqan";
    static final String NAME = "Жытыбайкан Канарейкызы";
    static final String ADDRESS = "Канарейный тупик";
    private static final List<String> MARKS =
            List.of(WORD, "Жытыбайкан", "Канарей", "qanarij", "99677709", "077709", "117071887");

    /** Every way in which a mark may have been written, by what it stands for. */
    private static final Map<String, String> WRITTEN = written();

    private Canaries() {}

    static String phone(int number) {
        return "+9967770%05d".formatted(90_000 + number);
    }

    static String email(int number) {
        return "qanarij%d@example.kg".formatted(number);
    }

    /** Fails where a mark is found, in the open or in base64, hex or URL encoding. */
    static void holdsNone(String where, byte[] bytes) {
        String octets = new String(bytes, StandardCharsets.ISO_8859_1);
        WRITTEN.forEach((written, what) -> assertThat(octets.contains(written))
                .as("%s holds %s", where, what)
                .isFalse());
    }

    private static Map<String, String> written() {
        var written = new LinkedHashMap<String, String>();
        for (String mark : MARKS)
            for (String form : List.of(mark, mark.toLowerCase(Locale.ROOT), mark.toUpperCase(Locale.ROOT))) {
                for (Charset charset :
                        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE))
                    encodings(form.getBytes(charset)).forEach(text -> written.put(text, mark + " in " + charset));
                written.put(escaped(form), mark + " escaped");
            }
        return written;
    }

    private static TreeSet<String> encodings(byte[] mark) {
        var texts = new TreeSet<String>();
        texts.add(new String(mark, StandardCharsets.ISO_8859_1));
        String hex = HexFormat.of().formatHex(mark);
        texts.add(hex);
        texts.add(hex.toUpperCase(Locale.ROOT));
        String percent = HexFormat.ofDelimiter("").withPrefix("%").formatHex(mark);
        texts.add(percent);
        texts.add(HexFormat.of().withPrefix("%").withUpperCase().formatHex(mark));
        for (int before = 0; before < 3; before++) texts.addAll(base64(mark, before));
        return texts;
    }

    /** Those characters of the base64 form that do not depend on what stands before and behind. */
    private static List<String> base64(byte[] mark, int before) {
        byte[] shifted = new byte[before + mark.length];
        System.arraycopy(mark, 0, shifted, before, mark.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        String sure = text.substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
        return List.of(sure, sure.replace('+', '-').replace('/', '_'));
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars()
                .forEach(unit -> escaped.append(unit < 128 ? String.valueOf((char) unit) : "\\u%04x".formatted(unit)));
        return escaped.toString();
    }
}
