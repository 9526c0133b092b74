package org.sakta.local.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import org.sakta.local.failure.LocalFailure;

/**
 * The material of one key.
 *
 * @param secret AES or HMAC key, or a PKCS#8 private key
 * @param publicKey SubjectPublicKeyInfo, empty for a symmetric key
 */
record KmsKey(String id, String spec, Bytes secret, Bytes publicKey) {
    /** Bytes that compare by their content. */
    static final class Bytes {
        private final byte[] value;

        Bytes(byte[] value) {
            this.value = value.clone();
        }

        byte[] value() {
            return value.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes bytes && java.security.MessageDigest.isEqual(value, bytes.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }

        @Override
        public String toString() {
            return value.length + " bytes";
        }
    }

    static KmsKey make(String id, String spec, SecureRandom random) {
        try {
            return switch (spec) {
                case "SYMMETRIC_DEFAULT", "HMAC_256" -> {
                    byte[] secret = new byte[32];
                    random.nextBytes(secret);
                    yield new KmsKey(id, spec, new Bytes(secret), new Bytes(new byte[0]));
                }
                case "ECC_NIST_P256" -> {
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
                    yield of(id, spec, generator.generateKeyPair());
                }
                case "RSA_2048" -> {
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                    generator.initialize(2048, random);
                    yield of(id, spec, generator.generateKeyPair());
                }
                default -> throw new LocalFailure("the local KMS does not know the key spec " + spec);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KmsKey of(String id, String spec, KeyPair pair) {
        return new KmsKey(
                id,
                spec,
                new Bytes(pair.getPrivate().getEncoded()),
                new Bytes(pair.getPublic().getEncoded()));
    }

    boolean isAsymmetric() {
        return publicKey.value().length > 0;
    }

    String usage() {
        return switch (spec) {
            case "SYMMETRIC_DEFAULT", "RSA_2048" -> "ENCRYPT_DECRYPT";
            case "HMAC_256" -> "GENERATE_VERIFY_MAC";
            default -> "SIGN_VERIFY";
        };
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("spec", spec)
                .put("secret", secret.value())
                .put("publicKey", publicKey.value());
    }

    static KmsKey of(JsonNode json) throws IOException {
        return new KmsKey(
                json.path("id").asText(),
                json.path("spec").asText(),
                new Bytes(json.path("secret").binaryValue()),
                new Bytes(json.path("publicKey").binaryValue()));
    }
}
