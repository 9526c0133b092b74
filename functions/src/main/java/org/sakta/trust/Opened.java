package org.sakta.trust;

/** What became of a published list that somebody fetched. */
public sealed interface Opened<L> {
    record Accepted<L>(L list) implements Opened<L> {}

    record Refused<L>(Reason reason) implements Opened<L> {}

    /** Why a list is not taken; the one held before stays. */
    enum Reason {
        MALFORMED,
        /** Not signed by whom it should be. */
        FORGED,
        /** Its time is over, or has not come. */
        STALE,
        /** Older than what is already held. */
        ROLLED_BACK,
        /** A delta that does not join what is already held. */
        DISJOINT
    }
}
