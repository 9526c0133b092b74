package org.sakta.pass;

/** Why a pass no longer counts. It is kept for the record and never published. */
public enum RevocationReason {
    /** The holder asked for it: lost, or seen by others. */
    HOLDER_REQUEST,
    /** A newer declaration or poster has taken its place. */
    SUPERSEDED,
    ISSUED_IN_ERROR,
    MISUSED,
    /** The holder's data were erased. */
    ERASED
}
