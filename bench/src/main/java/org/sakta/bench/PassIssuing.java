package org.sakta.bench;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.sakta.shared.qr.EcLevel;
import org.sakta.shared.qr.QrImage;

/** Claims, new every time, become a signed pass and its PNG; both sides sign with the provider that is named. */
@State(Scope.Thread)
public class PassIssuing {
    @Param({"jdk", "accp"})
    public String provider = "jdk";

    private Issuer issuer = new Issuer();
    private DgcIssuer dgc = DgcIssuer.create();

    @Setup
    public void prepare() {
        if (provider.equals("accp")) AmazonCorrettoCryptoProvider.install();
        issuer = new Issuer();
        dgc = DgcIssuer.create();
    }

    @Benchmark
    public byte[] ours() {
        return issuer.png(issuer.nextClaims());
    }

    /** All that the peer delivers: its level of error correction, and both images. */
    @Benchmark
    public byte[] oursLevelQWithSvg(Blackhole hole) {
        var symbol = issuer.symbol(issuer.nextClaims(), EcLevel.Q);
        hole.consume(QrImage.svg(symbol));
        return QrImage.png(symbol, Issuer.SCREEN);
    }

    @Benchmark
    public byte[] dgcCreateValidate() {
        return dgc.png(issuer.nextClaims());
    }

    @Benchmark
    public byte[] dgcCreateValidateWithoutSvg() {
        return dgc.pngAlone(issuer.nextClaims());
    }
}
