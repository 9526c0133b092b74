package org.sakta.shared.http;

import java.util.List;

/** What came of reading a form. */
public sealed interface Parsed<T> {
    record Valid<T>(T value) implements Parsed<T> {}

    record Invalid<T>(List<FieldError> errors) implements Parsed<T> {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }
}
