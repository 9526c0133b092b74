package org.sakta.local.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sakta.local.template.LocalValues;

/** The actions of KMS that the product uses, on JSON in and out. */
final class KmsActions {
    private final KmsKeys keys;
    private final KmsCipher cipher;
    private final SecureRandom random;

    KmsActions(KmsKeys keys, SecureRandom random) {
        this.keys = keys;
        this.cipher = new KmsCipher(random);
        this.random = random;
    }

    ObjectNode run(String action, JsonNode request) throws KmsFault, IOException, GeneralSecurityException {
        return switch (action) {
            case "GenerateDataKey" -> generateDataKey(request, true);
            case "GenerateDataKeyWithoutPlaintext" -> generateDataKey(request, false);
            case "Encrypt" -> encrypt(request);
            case "Decrypt" -> decrypt(request);
            case "Sign" -> sign(request);
            case "GenerateMac" -> mac(request);
            case "GetPublicKey" -> publicKey(request);
            case "DescribeKey" -> describe(request);
            default -> throw new KmsFault("UnsupportedOperationException", "the local KMS does not know " + action);
        };
    }

    private ObjectNode generateDataKey(JsonNode request, boolean withPlaintext) throws KmsFault {
        KmsKey key = symmetric(request);
        byte[] plaintext = new byte[size(request)];
        random.nextBytes(plaintext);
        ObjectNode answer = answer(key).put("CiphertextBlob", cipher.encrypt(key, plaintext, context(request)));
        return withPlaintext ? answer.put("Plaintext", plaintext) : answer;
    }

    private static int size(JsonNode request) throws KmsFault {
        int bytes = request.path("NumberOfBytes").asInt(0);
        if (bytes > 0 && bytes <= 1024) return bytes;
        return switch (request.path("KeySpec").asText()) {
            case "AES_256" -> 32;
            case "AES_128" -> 16;
            default -> throw new KmsFault("ValidationException", "KeySpec or NumberOfBytes is needed");
        };
    }

    private ObjectNode encrypt(JsonNode request) throws KmsFault, IOException {
        KmsKey key = symmetric(request);
        byte[] plaintext = bytes(request, "Plaintext", 4096);
        return answer(key)
                .put("CiphertextBlob", cipher.encrypt(key, plaintext, context(request)))
                .put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
    }

    private KmsKey symmetric(JsonNode request) throws KmsFault {
        KmsKey key = keys.find(request.path("KeyId").asText(), "ENCRYPT_DECRYPT");
        if (key.isAsymmetric())
            throw new KmsFault("InvalidKeyUsageException", "a pair of keys is sealed for by its public half");
        return key;
    }

    private ObjectNode decrypt(JsonNode request) throws KmsFault, IOException {
        String algorithm = request.path("EncryptionAlgorithm").asText("SYMMETRIC_DEFAULT");
        return algorithm.equals("SYMMETRIC_DEFAULT") ? decryptSymmetric(request) : decryptWithPair(request, algorithm);
    }

    private ObjectNode decryptWithPair(JsonNode request, String algorithm) throws KmsFault, IOException {
        KmsKey key = keys.find(request.path("KeyId").asText(), "ENCRYPT_DECRYPT");
        if (!key.isAsymmetric() || !algorithm.equals("RSAES_OAEP_SHA_256"))
            throw new KmsFault("InvalidKeyUsageException", "pairs of keys decrypt with RSAES_OAEP_SHA_256");
        byte[] plaintext = KmsCipher.decryptOaep(key, bytes(request, "CiphertextBlob", 6144));
        return answer(key).put("Plaintext", plaintext).put("EncryptionAlgorithm", algorithm);
    }

    private ObjectNode decryptSymmetric(JsonNode request) throws KmsFault, IOException {
        byte[] ciphertext = bytes(request, "CiphertextBlob", 6144);
        KmsKey key = keys.find(KmsCipher.keyId(ciphertext), "ENCRYPT_DECRYPT");
        if (request.has("KeyId")
                && !keys.find(request.path("KeyId").asText()).id().equals(key.id()))
            throw new KmsFault("IncorrectKeyException", "another key made this ciphertext");
        return answer(key)
                .put("Plaintext", KmsCipher.decrypt(key, ciphertext, context(request)))
                .put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
    }

    private ObjectNode sign(JsonNode request) throws KmsFault, IOException, GeneralSecurityException {
        KmsKey key = keys.find(request.path("KeyId").asText(), "SIGN_VERIFY");
        if (!request.path("SigningAlgorithm").asText().equals("ECDSA_SHA_256"))
            throw new KmsFault("InvalidKeyUsageException", "the key signs with ECDSA_SHA_256");
        boolean digest = request.path("MessageType").asText("RAW").equals("DIGEST");
        byte[] message = bytes(request, "Message", 4096);
        if (digest && message.length != 32) throw new KmsFault("ValidationException", "a digest has 32 bytes");
        Signature signature = Signature.getInstance(digest ? "NONEwithECDSA" : "SHA256withECDSA");
        signature.initSign(KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(key.secret().value())));
        signature.update(message);
        return answer(key).put("Signature", signature.sign()).put("SigningAlgorithm", "ECDSA_SHA_256");
    }

    private ObjectNode mac(JsonNode request) throws KmsFault, IOException, GeneralSecurityException {
        KmsKey key = keys.find(request.path("KeyId").asText(), "GENERATE_VERIFY_MAC");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.secret().value(), "HmacSHA256"));
        return answer(key)
                .put("Mac", mac.doFinal(bytes(request, "Message", 4096)))
                .put("MacAlgorithm", "HMAC_SHA_256");
    }

    private ObjectNode publicKey(JsonNode request) throws KmsFault {
        KmsKey key = keys.find(request.path("KeyId").asText());
        if (!key.isAsymmetric()) throw new KmsFault("UnsupportedOperationException", "the key has no public half");
        ObjectNode answer = answer(key)
                .put("PublicKey", key.publicKey().value())
                .put("KeySpec", key.spec())
                .put("KeyUsage", key.usage());
        if (key.usage().equals("SIGN_VERIFY"))
            answer.putArray("SigningAlgorithms").add("ECDSA_SHA_256");
        else answer.putArray("EncryptionAlgorithms").add("RSAES_OAEP_SHA_256");
        return answer;
    }

    private ObjectNode describe(JsonNode request) throws KmsFault {
        KmsKey key = keys.find(request.path("KeyId").asText());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("KeyMetadata")
                .put("KeyId", key.id())
                .put("Arn", arn(key))
                .put("AWSAccountId", LocalValues.ACCOUNT)
                .put("Enabled", true)
                .put("KeyState", "Enabled")
                .put("KeySpec", key.spec())
                .put("KeyUsage", key.usage());
        return answer;
    }

    private static ObjectNode answer(KmsKey key) {
        return JsonNodeFactory.instance.objectNode().put("KeyId", arn(key));
    }

    private static String arn(KmsKey key) {
        return LocalValues.arnOfKey(key.id());
    }

    private static byte[] bytes(JsonNode request, String field, int most) throws KmsFault, IOException {
        byte[] bytes = request.path(field).binaryValue();
        if (bytes == null || bytes.length == 0 || bytes.length > most)
            throw new KmsFault("ValidationException", field + " must have 1 to " + most + " bytes");
        return bytes;
    }

    private static Map<String, String> context(JsonNode request) {
        Map<String, String> context = new HashMap<>();
        request.path("EncryptionContext")
                .properties()
                .forEach(entry -> context.put(entry.getKey(), entry.getValue().asText()));
        return context;
    }
}
