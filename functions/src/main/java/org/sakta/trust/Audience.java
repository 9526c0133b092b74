package org.sakta.trust;

/** The one place a pass is bound to, where it is bound to one. */
public record Audience(String value) {
    public Audience {
        if (!value.matches("[A-Za-z0-9._~-]{1,64}")) throw new IllegalArgumentException("not an audience");
    }
}
