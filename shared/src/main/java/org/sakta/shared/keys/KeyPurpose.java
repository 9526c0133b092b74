package org.sakta.shared.keys;

/** What a key is for; none serves two purposes. */
public enum KeyPurpose {
    /** Finding a record by a document number or phone without storing either. */
    LOOKUP,
    /** Sealing personal attributes. */
    DATA,
    /** Chaining the audit trail. */
    AUDIT
}
