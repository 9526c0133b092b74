package org.sakta.local.template;

import java.util.List;

/**
 * One KMS key.
 *
 * @param spec {@code SYMMETRIC_DEFAULT}, {@code ECC_NIST_P256}, {@code RSA_2048} or {@code HMAC_256}
 * @param usage {@code ENCRYPT_DECRYPT}, {@code SIGN_VERIFY} or {@code GENERATE_VERIFY_MAC}
 * @param aliases {@code alias/…}
 */
public record KeySpec(String logicalId, String id, String arn, String spec, String usage, List<String> aliases) {
    public KeySpec {
        aliases = List.copyOf(aliases);
    }
}
