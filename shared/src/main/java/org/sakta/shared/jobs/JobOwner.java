package org.sakta.shared.jobs;

/** Who asked for a job, in the words of its context: an organisation, or a caller's subject. Never logged. */
public record JobOwner(String value) {
    public JobOwner {
        if (value.isBlank() || value.length() > 200) throw new IllegalArgumentException("not an owner of a job");
    }
}
