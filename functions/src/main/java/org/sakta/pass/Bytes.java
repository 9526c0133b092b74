package org.sakta.pass;

/** A signed list or an image as it travels; nobody changes it. */
final class Bytes {
    private final byte[] value;

    Bytes(byte[] value) {
        this.value = value;
    }

    byte[] value() {
        return value;
    }
}
