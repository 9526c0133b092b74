package org.sakta.shared.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonNull;
import org.sakta.shared.json.JsonValue.JsonObject;
import org.sakta.shared.json.JsonValue.JsonString;

/**
 * Reads a form and collects everything that is wrong with it. Each read gives a supplier, to be asked only inside
 * {@link #result}, which runs when nothing was wrong. A member that nobody read is an error.
 *
 * <pre>{@code
 * var form = Fields.of(request.json());
 * var name = form.required("name", text(200).map(PersonName::new));
 * var email = form.optional("email", text(254).map(Email::new));
 * return form.result(() -> new Registration(name.get(), email.get()));
 * }</pre>
 */
public final class Fields {
    private final JsonObject object;
    private final String pointer;
    private final FieldError.Place place;
    private final List<FieldError> errors;
    private final Set<String> read = new HashSet<>();
    private final List<Fields> children = new ArrayList<>();
    private final Unread unread;

    /** What becomes of members that nobody reads. */
    private enum Unread {
        REFUSED,
        LEFT_ALONE
    }

    private Fields(JsonObject object, String pointer, FieldError.Place place, List<FieldError> errors, Unread unread) {
        this.object = object;
        this.pointer = pointer;
        this.place = place;
        this.errors = errors;
        this.unread = unread;
    }

    public static Fields of(JsonValue body) {
        var errors = new ArrayList<FieldError>();
        if (!(body instanceof JsonObject object)) {
            errors.add(FieldError.at("", "expected-object"));
            return new Fields(new JsonObject(Map.of()), "", FieldError.Place.BODY, errors, Unread.REFUSED);
        }
        return new Fields(object, "", FieldError.Place.BODY, errors, Unread.REFUSED);
    }

    /** What this release or another one stored: members that only the other knows are left alone. */
    public static Fields ofStored(JsonValue stored) {
        if (!(stored instanceof JsonObject object)) throw new IllegalArgumentException("not what is stored");
        return new Fields(object, "", FieldError.Place.BODY, new ArrayList<>(), Unread.LEFT_ALONE);
    }

    static Fields ofParameters(Map<String, String> parameters) {
        var members = new LinkedHashMap<String, JsonValue>();
        parameters.forEach((name, value) -> members.put(name, new JsonString(value)));
        return new Fields(new JsonObject(members), "", FieldError.Place.PARAMETER, new ArrayList<>(), Unread.REFUSED);
    }

    public <T> Supplier<T> required(String name, Reader<T> reader) {
        Optional<T> value = isPresent(name) ? optional(name, reader).get() : Optional.empty();
        read.add(name);
        if (!isPresent(name)) error(name, "required");
        return value::orElseThrow;
    }

    /** A member that may be missing; null is no text, no number and so on. */
    public <T> Supplier<Optional<T>> optional(String name, Reader<T> reader) {
        read.add(name);
        JsonValue value = object.members().get(name);
        Optional<T> parsed = value == null ? Optional.empty() : parse(value, reader, at(name));
        return () -> parsed;
    }

    private <T> Optional<T> parse(JsonValue value, Reader<T> reader, String where) {
        try {
            return Optional.of(reader.read(value));
        } catch (InvalidValue invalid) {
            errors.add(new FieldError(place, where, invalid.code(), invalid.arguments()));
            return Optional.empty();
        }
    }

    /** A nested object; where it is missing or something else, an error, and a form without members. */
    public Fields object(String name) {
        read.add(name);
        JsonValue value = object.members().get(name);
        if (value instanceof JsonObject nested) return child(nested, at(name));
        error(name, value == null ? "required" : "expected-object");
        return new Fields(new JsonObject(Map.of()), at(name), place, new ArrayList<>(), unread);
    }

    /** A nested object that may be missing. */
    public Optional<Fields> optionalObject(String name) {
        read.add(name);
        return object.members().containsKey(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /** A list of values; a missing one is an error. */
    public <T> Supplier<List<T>> list(String name, int most, Reader<T> reader) {
        return each(name, most, (value, where) -> {
            Optional<T> parsed = parse(value, reader, where);
            return parsed::orElseThrow;
        });
    }

    /** A list of objects, each read as a form of its own; a missing one is an error. */
    public <T> Supplier<List<T>> objects(String name, int most, Function<Fields, Supplier<T>> form) {
        return each(name, most, (value, where) -> {
            if (value instanceof JsonObject nested) return form.apply(child(nested, where));
            errors.add(new FieldError(place, where, "expected-object", List.of()));
            return () -> {
                throw new IllegalStateException(where);
            };
        });
    }

    private <T> Supplier<List<T>> each(String name, int most, Element<T> element) {
        read.add(name);
        JsonValue value = object.members().get(name);
        var items = new ArrayList<Supplier<T>>();
        if (!(value instanceof JsonArray(List<JsonValue> elements))) {
            error(name, value == null || value == JsonNull.NULL ? "required" : "expected-list");
        } else if (elements.size() > most) {
            error(name, "too-many", most);
        } else {
            for (int i = 0; i < elements.size(); i++) items.add(element.read(elements.get(i), at(name) + "/" + i));
        }
        return () -> items.stream().map(Supplier::get).toList();
    }

    @FunctionalInterface
    private interface Element<T> {
        Supplier<T> read(JsonValue value, String where);
    }

    /** Whether the member is there and not null; asking does not count as reading. */
    public boolean isPresent(String name) {
        JsonValue value = object.members().get(name);
        return value != null && value != JsonNull.NULL;
    }

    public Set<String> names() {
        return object.members().keySet();
    }

    /** Adds an error of the form's own, at one of its members. */
    public void error(String name, String code, Object... arguments) {
        errors.add(new FieldError(place, at(name), code, List.of(arguments)));
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Builds the value if nothing was wrong; a rule that the value's constructor breaks is an error of the whole form. */
    public <T> Parsed<T> result(Supplier<T> build) {
        unread();
        if (hasErrors()) return new Parsed.Invalid<>(errors);
        try {
            return new Parsed.Valid<>(build.get());
        } catch (InvalidValue invalid) {
            errors.add(new FieldError(place, pointer, invalid.code(), invalid.arguments()));
            return new Parsed.Invalid<>(errors);
        }
    }

    private void unread() {
        if (unread == Unread.LEFT_ALONE) return;
        for (String name : object.members().keySet()) if (!read.contains(name)) error(known(name), "unknown");
        children.forEach(Fields::unread);
    }

    /** A caller's own words never come back: a strange name is reported without it. */
    private static String known(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9-]{0,39}") ? name : "?";
    }

    private Fields child(JsonObject nested, String where) {
        var child = new Fields(nested, where, place, errors, unread);
        children.add(child);
        return child;
    }

    private String at(String name) {
        return place == FieldError.Place.PARAMETER ? name : pointer + "/" + name;
    }
}
