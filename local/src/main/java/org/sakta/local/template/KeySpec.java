package org.sakta.local.template;

import java.util.List;

/**
 * One KMS key.
 *
 * @param spec {@code SYMMETRIC_DEFAULT}, {@code ECC_NIST_P256} or {@code HMAC_256}
 * @param aliases {@code alias/…}
 */
public record KeySpec(String logicalId, String id, String spec, List<String> aliases) {
    public KeySpec {
        aliases = List.copyOf(aliases);
    }

    public String arn() {
        return LocalValues.keyArn(id);
    }
}
