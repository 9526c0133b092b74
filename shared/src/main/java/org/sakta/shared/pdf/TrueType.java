package org.sakta.shared.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** What a page needs to know of a TrueType font: which glyph a character has, and how wide it is. Our own fonts alone are read, so a broken one is a defect. */
final class TrueType {
    private static final int TABLE_RECORDS = 12;
    private static final int TABLE_RECORD = 16;
    private static final int SEGMENTS = 4;

    private final byte[] file;
    private final ByteBuffer bytes;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int unitsPerEm;
    private final int measured;
    private final int characters;

    TrueType(byte[] file) {
        this.file = file.clone();
        this.bytes = ByteBuffer.wrap(this.file);
        int count = unsigned(4);
        for (int i = 0; i < count; i++) {
            int at = TABLE_RECORDS + i * TABLE_RECORD;
            tables.put(new String(file, at, 4, US_ASCII), bytes.getInt(at + 8));
        }
        this.unitsPerEm = unsigned(table("head") + 18);
        this.measured = unsigned(table("hhea") + 34);
        this.characters = basicPlane(table("cmap"));
    }

    private int table(String name) {
        var at = tables.get(name);
        if (at == null) throw new IllegalArgumentException("no table " + name);
        return at;
    }

    /** The map of characters up to U+FFFF, which is of format 4. */
    private int basicPlane(int cmap) {
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int subtable = cmap + bytes.getInt(cmap + 4 + i * 8 + 4);
            if (unsigned(subtable) == SEGMENTS) return subtable;
        }
        throw new IllegalArgumentException("no map of characters");
    }

    byte[] file() {
        return file.clone();
    }

    /** @return 0 where the font has none */
    int glyph(int character) {
        int twice = unsigned(characters + 6);
        int ends = characters + 14;
        int starts = ends + twice + 2;
        int deltas = starts + twice;
        int offsets = deltas + twice;
        for (int segment = 0; segment < twice; segment += 2) {
            if (character > unsigned(ends + segment)) continue;
            int start = unsigned(starts + segment);
            if (character < start) return 0;
            int delta = unsigned(deltas + segment);
            int offset = unsigned(offsets + segment);
            if (offset == 0) return character + delta & 0xffff;
            int glyph = unsigned(offsets + segment + offset + 2 * (character - start));
            return glyph == 0 ? 0 : glyph + delta & 0xffff;
        }
        return 0;
    }

    /** How far it is to the next glyph, in thousandths of the font's size. */
    int width(int glyph) {
        int at = table("hmtx") + 4 * Math.min(glyph, measured - 1);
        return Math.round(unsigned(at) * 1000f / unitsPerEm);
    }

    /** How far it reaches above the line, and below it where negative, in thousandths of the font's size. */
    int ascent() {
        return Math.round(bytes.getShort(table("hhea") + 4) * 1000f / unitsPerEm);
    }

    int descent() {
        return Math.round(bytes.getShort(table("hhea") + 6) * 1000f / unitsPerEm);
    }

    /** Left, bottom, right and top of what any glyph fills. */
    int[] box() {
        var box = new int[4];
        for (int i = 0; i < box.length; i++)
            box[i] = Math.round(bytes.getShort(table("head") + 36 + 2 * i) * 1000f / unitsPerEm);
        return box;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
