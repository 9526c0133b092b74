package org.sakta.shared.qr;

/** Data and error correction codewords, interleaved over the blocks (7.6). */
final class Codewords {
    private Codewords() {}

    static byte[] interleave(byte[] data, Capacity capacity) {
        var blocks = capacity.blocks();
        var out = new byte[capacity.total()];
        var correction = ReedSolomon.ofDegree(capacity.correctionPerBlock());
        var shortLength = capacity.data() / blocks;
        var firstLong = blocks - capacity.data() % blocks;
        var from = 0;
        for (var block = 0; block < blocks; block++) {
            var to = from + shortLength + (block < firstLong ? 0 : 1);
            for (var i = 0; i < shortLength; i++) out[i * blocks + block] = data[from + i];
            if (block >= firstLong) out[shortLength * blocks + block - firstLong] = data[to - 1];
            correction.remainder(data, from, to, out, capacity.data() + block, blocks);
            from = to;
        }
        return out;
    }
}
