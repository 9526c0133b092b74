package org.sakta.declaration.form;

import java.util.regex.Pattern;

/** Where an answer stands: {@code travel/mode}. */
public record AnswerPath(String section, String field) {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    public AnswerPath {
        if (!NAME.matcher(section).matches() || !NAME.matcher(field).matches())
            throw new IllegalArgumentException("not a path");
    }

    static AnswerPath parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) throw new IllegalArgumentException("not a path");
        return new AnswerPath(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Under which its text is kept. */
    String key() {
        return section + "." + field;
    }

    @Override
    public String toString() {
        return section + "/" + field;
    }
}
