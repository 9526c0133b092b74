package org.sakta.declaration.form;

import java.util.Locale;

/** What people declare for. */
public enum FormType {
    ENTRY,
    MOVEMENT,
    POPULATION;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
