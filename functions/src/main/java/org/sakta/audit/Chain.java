package org.sakta.audit;

import java.util.regex.Pattern;

/** Which chain an access belongs to: that of the person looked at or, where nobody was found, of who looked. */
public record Chain(String value) {
    private static final Pattern FORM = Pattern.compile("(person|actor)#[^#\\p{Cntrl}]{1,128}");

    public Chain {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a chain");
    }

    public static Chain ofPerson(String personId) {
        return new Chain("person#" + personId);
    }

    public static Chain ofActor(String subject) {
        return new Chain("actor#" + subject);
    }
}
