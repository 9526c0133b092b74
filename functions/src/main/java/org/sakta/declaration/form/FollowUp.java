package org.sakta.declaration.form;

import java.util.Locale;

/** Why somebody who declared is looked after; it never refuses the receipt. */
public enum FollowUp {
    SYMPTOMS,
    EXPOSURE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
