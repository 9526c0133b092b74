package org.sakta.shared.jobs;

/** What sort of work a job is, such as {@code laboratory-batch}. */
public record JobKind(String value) {
    public JobKind {
        if (!value.matches("[a-z][a-z0-9-]{1,59}")) throw new IllegalArgumentException("not a kind of job");
    }
}
