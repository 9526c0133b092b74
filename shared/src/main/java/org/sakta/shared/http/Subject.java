package org.sakta.shared.http;

/** The random id that the sign-in gives an account ({@code sub}). */
public record Subject(String value) {
    public Subject {
        if (value.isBlank() || value.length() > 128) throw new IllegalArgumentException("not a subject");
    }
}
