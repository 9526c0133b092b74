package org.sakta.trust;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sakta.shared.cose.Base41;
import org.sakta.shared.cose.CoseSign1;
import org.sakta.shared.cose.CoseSigner;
import org.sakta.shared.cose.MalformedCbor;

/** A signed pass as text: what stands in the QR code behind {@code HTTPS://HOST/P/}. */
public record PassCode(String value) {
    /** No pass has more bytes. */
    static final int LARGEST = 300;

    private static final int LONGEST = LARGEST * 3 / 2 + 4;
    private static final Pattern SYMBOLS = Pattern.compile("[0-9A-Z$*.:-]{1," + LONGEST + "}");
    private static final String PATH = "/P/";

    public PassCode {
        if (!SYMBOLS.matcher(value).matches()) throw new IllegalArgumentException("not a pass code");
    }

    public static PassCode signed(PassClaims claims, CoseSigner signer) {
        return new PassCode(Base41.encode(CoseSign1.sign(Optional.empty(), claims.encode(), signer)));
    }

    /** The code in what a camera or scanner read: the code itself, or the URL that carries it; nothing where there is none. */
    public static Optional<PassCode> scanned(String text) {
        if (text.length() > 2000) return Optional.empty();
        var path = text.indexOf(PATH);
        var code = path < 0 ? text : text.substring(path + PATH.length());
        try {
            return Optional.of(new PassCode(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** All capitals, so that a QR code holds it in its alphanumeric mode: scheme and host are the same in any case. */
    public String url(String base) {
        return base.toUpperCase(Locale.ROOT) + PATH + value;
    }

    /** @throws MalformedCbor if it is not a signed message */
    CoseSign1 open() {
        var message = CoseSign1.parse(Base41.decode(value), LARGEST);
        if (message.type().isPresent()) throw new MalformedCbor("not a pass");
        return message;
    }
}
