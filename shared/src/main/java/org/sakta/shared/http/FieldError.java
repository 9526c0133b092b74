package org.sakta.shared.http;

import java.util.List;

/**
 * What is wrong with one part of a request.
 *
 * @param where a JSON pointer into the body ({@code /documents/0/number}) or the name of a parameter or header
 * @param code key of the message; {@code context.key} is looked up in that context's messages, {@code key} in the kernel's
 * @param arguments limits and expectations for the message, never the caller's input
 */
public record FieldError(Place place, String where, String code, List<Object> arguments) {
    /** Whether {@code where} is a pointer into the body or a parameter's name. */
    public enum Place {
        BODY,
        PARAMETER
    }

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public static FieldError at(String pointer, String code, Object... arguments) {
        return new FieldError(Place.BODY, pointer, code, List.of(arguments));
    }

    public static FieldError parameter(String name, String code, Object... arguments) {
        return new FieldError(Place.PARAMETER, name, code, List.of(arguments));
    }
}
