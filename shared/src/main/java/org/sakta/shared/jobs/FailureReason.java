package org.sakta.shared.jobs;

/** Why a job cannot go on: a code that the context explains in its callers' languages. */
public record FailureReason(String value) {
    public FailureReason {
        if (!value.matches("[a-z][a-z0-9-]{1,59}")) throw new IllegalArgumentException("not a reason code");
    }
}
