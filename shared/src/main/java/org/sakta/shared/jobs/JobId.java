package org.sakta.shared.jobs;

/** Which job: random, or made by the context from what makes a second request the same. It is in no way personal. */
public record JobId(String value) {
    public JobId {
        if (!isValid(value)) throw new IllegalArgumentException("not a job id");
    }

    public static boolean isValid(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    }
}
