package org.sakta.shared.qr;

/** A QR Code symbol: the smallest version that holds the text, masked as ISO/IEC 18004 prescribes. */
public final class QrCode {
    private final Grid grid;
    private final int version;
    private final int mask;

    private QrCode(Grid grid, int version, int mask) {
        this.grid = grid;
        this.version = version;
        this.mask = mask;
    }

    /** @throws IllegalArgumentException if no version holds the text at this level */
    public static QrCode of(String text, EcLevel level) {
        return masked(text, level, -1);
    }

    static QrCode masked(String text, EcLevel level, int wanted) {
        var payload = Payload.of(text);
        var layout = Layout.ofVersion(payload.version(level));
        var capacity = Capacity.of(layout.version(), level);
        var data = payload.codewords(layout.version(), capacity.data());
        var grid = layout.fill(Codewords.interleave(data, capacity));
        var mask = wanted < 0 ? Masks.best(grid, layout, level) : wanted;
        grid.xor(layout.overlay(level, mask), grid);
        return new QrCode(grid, layout.version(), mask);
    }

    /** Modules along one side, without the quiet zone. */
    public int size() {
        return grid.size();
    }

    public int version() {
        return version;
    }

    public int mask() {
        return mask;
    }

    public boolean isDark(int x, int y) {
        return grid.isSet(x, y);
    }

    /** 64 modules of a row from a multiple of 64, the leftmost in the lowest bit. */
    long modules(int row, int word) {
        return grid.byRow().bits[row * grid.words() + word];
    }
}
