package org.sakta.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.PrintStream;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sakta.shared.qr.EcLevel;
import org.sakta.shared.qr.QrCode;
import org.sakta.trust.PassClaims;

/** How much paper one pass needs, and the same claims under the same key as a JWS. Counted: the same on every machine. */
final class PassSizes {
    /** A way to carry the claims, and the text that the QR code holds then. */
    record Carrier(String name, String text) {
        int modules(EcLevel level) {
            return QrCode.of(text, level).size();
        }
    }

    private PassSizes() {}

    /** The first is ours. */
    static List<Carrier> carriers() {
        var issuer = new Issuer();
        var claims = issuer.nextClaims();
        var jws = jws(issuer, claims);
        var shortest = shortestJws(issuer, claims);
        var dgc = DgcIssuer.create();
        var carriers = new ArrayList<Carrier>();
        carriers.add(new Carrier("pass: COSE, Base41, URL", issuer.sign(claims).url(Issuer.BASE)));
        carriers.add(new Carrier("JWS in a URL", Issuer.BASE + "/p/" + jws));
        carriers.add(new Carrier("shortest JWS in a URL", Issuer.BASE + "/p/" + shortest));
        carriers.add(new Carrier("shortest JWS alone", shortest));
        carriers.add(new Carrier("shortest JWS in digits (as shc:/ has it)", digits(shortest)));
        carriers.add(new Carrier("dgc-create-validate (HC1:, zlib, Base45), alone", dgc.text(claims)));
        return carriers;
    }

    static double area(Carrier ours, Carrier other, EcLevel level) {
        var ratio = (double) ours.modules(level) / other.modules(level);
        return ratio * ratio;
    }

    static void print(PrintStream out) {
        var carriers = carriers();
        out.printf("%n### Modules of a pass%n%n| carrier | characters |%s%n", heads());
        for (var carrier : carriers) {
            out.printf("| %s | %d |", carrier.name(), carrier.text().length());
            for (var level : EcLevel.values())
                out.printf(
                        Locale.ROOT,
                        " %d² (%.2f) |",
                        carrier.modules(level),
                        area(carriers.getFirst(), carrier, level));
            out.println();
        }
    }

    private static String heads() {
        var levels = List.of(EcLevel.values());
        return levels.stream()
                        .map(level -> " level " + level + " (ours ÷ it) |")
                        .collect(Collectors.joining())
                + "\n|---|---:|"
                + "---:|".repeat(levels.size());
    }

    /** With names, as a JWT has them. */
    private static String jws(Issuer issuer, PassClaims claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT);
        return sign(
                issuer,
                header,
                registered(claims)
                        .claim("kind", "declaration")
                        .claim(
                                "initials",
                                claims.content().initials().orElseThrow().value()));
    }

    /** As short as a JWS with these claims can be. */
    private static String shortestJws(Issuer issuer, PassClaims claims) {
        var kindAndInitials = List.of(
                claims.kind().code(), claims.content().initials().orElseThrow().value());
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256);
        return sign(issuer, header, registered(claims).claim("p", kindAndInitials));
    }

    private static JWTClaimsSet.Builder registered(PassClaims claims) {
        return new JWTClaimsSet.Builder()
                .issuer(claims.issuer().value())
                .expirationTime(Date.from(claims.validUntil()))
                .notBeforeTime(Date.from(claims.validFrom()))
                .jwtID(bytes(claims.id().value()));
    }

    private static String sign(Issuer issuer, JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
        try {
            var keyId = bytes(issuer.key().keyId().value());
            var jwt = new SignedJWT(header.keyID(keyId).build(), claims.build());
            jwt.sign(new ECDSASigner(privateKey(issuer), Curve.P_256));
            return jwt.serialize();
        } catch (JOSEException | NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECPrivateKey privateKey(Issuer issuer) throws NoSuchAlgorithmException, InvalidKeySpecException {
        var encoded = new PKCS8EncodedKeySpec(issuer.key().pkcs8());
        return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(encoded);
    }

    private static String bytes(String hexadecimal) {
        return Base64URL.encode(HexFormat.of().parseHex(hexadecimal)).toString();
    }

    /** Two digits a character: code minus 45. */
    private static String digits(String jws) {
        return jws.chars()
                .mapToObj(c -> String.format(Locale.ROOT, "%02d", c - 45))
                .collect(Collectors.joining());
    }
}
