package org.sakta.pass;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.sakta.shared.http.Caller;
import org.sakta.shared.qr.EcLevel;
import org.sakta.shared.qr.QrCode;
import org.sakta.shared.qr.QrImage;
import org.sakta.trust.PassId;

/** Draws a pass for its holder, or for a clerk who helps. */
final class ShowPass {
    private static final int SCREEN_SCALE = 8;
    private static final int PRINT_SCALE = 20;

    sealed interface Outcome {
        record Shown(PassImages.Link link) implements Outcome {}

        /** Not there, or not for the caller to know. */
        record Hidden() implements Outcome {}

        /** Expired or revoked: nobody should carry it. */
        record Over() implements Outcome {}
    }

    private final PassStore passes;
    private final RevocationStore revocations;
    private final HolderAccess access;
    private final PassImages images;
    private final String publicUrl;
    private final InstantSource clock;

    ShowPass(
            PassStore passes,
            RevocationStore revocations,
            HolderAccess access,
            PassImages images,
            String publicUrl,
            InstantSource clock) {
        this.passes = passes;
        this.revocations = revocations;
        this.access = access;
        this.images = images;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    Outcome show(Caller caller, PassId id, ImageOrder order) {
        var found = passes.find(id).filter(pass -> access.mayShow(caller, pass.holder()));
        if (found.isEmpty()) return new Outcome.Hidden();
        var pass = found.get();
        if (!clock.instant().isBefore(pass.validUntil()) || revocations.isRevoked(id)) return new Outcome.Over();
        return new Outcome.Shown(images.keep(id, order, draw(pass, order)));
    }

    private Bytes draw(IssuedPass pass, ImageOrder order) {
        var printed = order.size() == ImageOrder.Size.PRINT;
        var code = QrCode.of(pass.code().url(publicUrl), printed ? EcLevel.Q : EcLevel.M);
        return switch (order.format()) {
            case PNG -> new Bytes(QrImage.png(code, printed ? PRINT_SCALE : SCREEN_SCALE));
            case SVG -> new Bytes(QrImage.svg(code).getBytes(StandardCharsets.UTF_8));
        };
    }
}
