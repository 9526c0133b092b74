package org.sakta.tracing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sakta.shared.jobs.JobId;

/** A tracing of one version of a case: another tracing of the same version is the same one. */
record TracingId(CaseId of, int version) {
    private static final Pattern FORM = Pattern.compile("([a-p]{20})\\.([1-9][0-9]{0,5})");

    static TracingId of(Case standing) {
        return new TracingId(standing.id(), standing.version());
    }

    static Optional<TracingId> read(String text) {
        return Optional.of(FORM.matcher(text))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new TracingId(new CaseId(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }

    /** The job that looks for those whom the case met. */
    JobId search() {
        return new JobId(toString());
    }

    /** The job that tells who they are, and makes them contacts. */
    JobId approval() {
        return new JobId(this + ".approval");
    }

    @Override
    public String toString() {
        return of + "." + version;
    }
}
