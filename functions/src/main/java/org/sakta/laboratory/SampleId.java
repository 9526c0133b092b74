package org.sakta.laboratory;

import java.util.regex.Pattern;
import org.sakta.shared.http.InvalidValue;

/** A laboratory's own number of a sample, as its tube says it. */
record SampleId(String value) {
    static final int LONGEST = 40;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");

    SampleId {
        if (!FORM.matcher(value).matches()) throw new InvalidValue("laboratory.not-a-sample-number");
    }

    @Override
    public String toString() {
        return "SampleId";
    }
}
