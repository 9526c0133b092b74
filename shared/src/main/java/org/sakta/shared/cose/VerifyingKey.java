package org.sakta.shared.cose;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A public key on P-256. Its wire form is both coordinates, 32 bytes each. */
public final class VerifyingKey {
    private static final int COORDINATE = 32;
    private static final int SIGNATURE = 2 * COORDINATE;
    private static final ECParameterSpec P256 = p256();

    private final ECPublicKey key;

    private VerifyingKey(ECPublicKey key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException if the key is not on P-256 */
    public static VerifyingKey of(ECPublicKey key) {
        if (!isOnCurve(key.getW())) throw new IllegalArgumentException("not a point of P-256");
        return new VerifyingKey(key);
    }

    /** @throws MalformedCbor if the coordinates are not a point of the curve */
    public static VerifyingKey ofCoordinates(byte[] xy) {
        if (xy.length != SIGNATURE) throw new MalformedCbor("coordinates");
        var point = new ECPoint(
                new BigInteger(1, Arrays.copyOf(xy, COORDINATE)),
                new BigInteger(1, Arrays.copyOfRange(xy, COORDINATE, SIGNATURE)));
        if (!isOnCurve(point)) throw new MalformedCbor("not a point of P-256");
        try {
            return new VerifyingKey(
                    (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, P256)));
        } catch (GeneralSecurityException e) {
            throw new MalformedCbor("not a point of P-256");
        }
    }

    public byte[] coordinates() {
        var xy = new byte[SIGNATURE];
        put(key.getW().getAffineX(), xy, 0);
        put(key.getW().getAffineY(), xy, COORDINATE);
        return xy;
    }

    public KeyId id() {
        try {
            return KeyId.of(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(coordinates()), KeyId.BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE) return false;
        try {
            var ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
            ecdsa.initVerify(key);
            ecdsa.update(message);
            return ecdsa.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Judges nonsense by no one's key: the first signature costs a JVM a tenth of a second more, for the tables of the curve. */
    public static void prime() {
        byte[] nonsense = new byte[SIGNATURE];
        Arrays.fill(nonsense, (byte) 1);
        byte[] generator = new byte[SIGNATURE];
        put(P256.getGenerator().getAffineX(), generator, 0);
        put(P256.getGenerator().getAffineY(), generator, COORDINATE);
        ofCoordinates(generator).verifies(nonsense, nonsense);
    }

    private static boolean isOnCurve(ECPoint point) {
        var curve = P256.getCurve();
        var p = ((ECFieldFp) curve.getField()).getP();
        var x = point.getAffineX();
        var y = point.getAffineY();
        if (x == null || y == null || x.compareTo(p) >= 0 || y.compareTo(p) >= 0) return false;
        var right = x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB());
        return y.multiply(y).subtract(right).mod(p).signum() == 0;
    }

    private static void put(BigInteger number, byte[] target, int offset) {
        var bytes = number.toByteArray();
        var length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, target, offset + COORDINATE - length, length);
    }

    private static ECParameterSpec p256() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && Arrays.equals(coordinates(), that.coordinates());
    }

    @Override
    public int hashCode() {
        return key.getW().hashCode();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(coordinates());
    }
}
