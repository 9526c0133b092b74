package org.sakta.audit;

/** The keyed hash that chains are made with; older versions stay usable to check what they made. */
interface ChainKeys {
    String currentVersion();

    byte[] hash(String keyVersion, byte[] message);
}
