package org.sakta.shared.jobs;

/** How far a job has come, in the words of its work: a row's number, the last sort key. */
public record Checkpoint(String value) {
    /** Where every job begins. */
    public static final Checkpoint START = new Checkpoint("");

    public Checkpoint {
        if (value.length() > 2_000) throw new IllegalArgumentException("a checkpoint is short");
    }
}
