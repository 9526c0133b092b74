package org.sakta.local.faults;

/** How a call goes wrong. */
public enum Fault {
    /** Asked to come later. */
    THROTTLED,
    /** Something is wrong at the other end. */
    BROKEN,
    /** The connection ends before anything has been done. */
    CUT,
    /** All is done, and nobody hears of it. */
    UNHEARD,
    /** Another transaction was faster; transactions alone know this. */
    CONFLICT,
    /** No answer comes, and the connection stays. */
    SILENT
}
