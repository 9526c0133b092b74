package org.sakta.status;

import java.util.regex.Pattern;

/** A rule set's name, such as {@code kz-2021-09}. */
public record RuleSetId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]{2}-[a-z0-9-]{1,40}");

    public RuleSetId {
        if (!isValid(value)) throw new IllegalArgumentException("not a rule set");
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
