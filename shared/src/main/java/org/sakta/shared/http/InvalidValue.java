package org.sakta.shared.http;

import java.util.List;

/** A value that cannot be what it should be: thrown by value types and {@link Reader}s, collected by {@link Fields}. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /**
     * @param code key of the message, as in {@link FieldError}
     * @param arguments limits and expectations for the message, never the value
     */
    public InvalidValue(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
