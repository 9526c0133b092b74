package org.sakta.shared.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.json.JsonWriter;

/**
 * A problem of RFC 9457 before it is put into the caller's language.
 *
 * @param slug last part of the problem's type, and key of its title ({@code problem.<slug>}); {@code context.slug} is
 *     titled in that context's messages
 * @param arguments for the title, never the caller's input
 */
public record Problem(int status, String slug, List<Object> arguments, List<FieldError> errors) {
    private static final int MOST_ERRORS = 10;
    private static final int LARGEST = 2048;

    public Problem {
        arguments = List.copyOf(arguments);
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String slug, Object... arguments) {
        return new Problem(status, slug, Arrays.asList(arguments), List.of());
    }

    /** 422: the body was read, and these parts of it are wrong. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(422, "invalid-request", List.of(), errors);
    }

    /** The problem as problem+json of at most 2 KB in the caller's language; errors that find no room are left out. */
    byte[] render(Language language, String correlationId) {
        Messages messages = Messages.in(language);
        var shown = new ArrayList<ShownError>();
        for (FieldError error : errors.subList(0, Math.min(MOST_ERRORS, errors.size())))
            shown.add(ShownError.of(error, messages));
        byte[] json = render(messages, shown, correlationId);
        while (json.length > LARGEST) {
            shown.removeLast();
            json = render(messages, shown, correlationId);
        }
        return json;
    }

    private byte[] render(Messages messages, List<ShownError> shown, String correlationId) {
        return JsonWriter.write(new Shown(
                "https://sakta.org/problems/" + slug.substring(slug.indexOf('.') + 1),
                messages.problem(slug, arguments),
                status,
                shown.isEmpty() ? Optional.empty() : Optional.of(shown),
                correlationId));
    }

    private record Shown(
            String type, String title, int status, Optional<List<ShownError>> errors, String correlationId) {}

    private record ShownError(Optional<String> pointer, Optional<String> parameter, String code, String message) {
        static ShownError of(FieldError error, Messages messages) {
            Optional<String> where = Optional.of(error.where());
            boolean body = error.place() == FieldError.Place.BODY;
            return new ShownError(
                    body ? where : Optional.empty(),
                    body ? Optional.empty() : where,
                    error.code().substring(error.code().indexOf('.') + 1),
                    messages.text(error.code(), error.arguments()));
        }
    }
}
