package org.sakta.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sakta.shared.qr.EcLevel;
import org.sakta.shared.qr.QrCode;
import org.sakta.shared.qr.QrImage;

/** A text, new every time as every pass is, becomes a PNG of a QR code at level M, six pixels a module. */
@State(Scope.Thread)
public class QrImages {
    static final int SCALE = 6;

    @Param({"60", "200", "350", "500"})
    public int characters = 60;

    private Texts texts = new Texts(characters);
    private ZxingImages zxing = new ZxingImages(texts.next(), SCALE);

    @Setup
    public void prepare() {
        texts = new Texts(characters);
        zxing = new ZxingImages(texts.next(), SCALE);
    }

    @Benchmark
    public byte[] ours() {
        return QrImage.png(QrCode.of(texts.next(), EcLevel.M), SCALE);
    }

    @Benchmark
    public byte[] zxingAndImageIo() {
        return zxing.byImageIo(texts.next());
    }

    @Benchmark
    public byte[] zxingAndOneBitPng() {
        return zxing.byOneBitPng(texts.next());
    }
}
