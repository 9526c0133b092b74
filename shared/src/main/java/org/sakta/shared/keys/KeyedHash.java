package org.sakta.shared.keys;

/**
 * A keyed hash of something that must be found but not kept.
 *
 * @param keyVersion of the {@link KeyPurpose#LOOKUP} key that made it
 * @param value base64url, 43 characters
 */
public record KeyedHash(int keyVersion, String value) {}
