package org.sakta.trust;

import java.util.regex.Pattern;

/** A country in whose name passes are issued: ISO 3166-1, two capital letters. */
public record Country(String value) implements Comparable<Country> {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    public Country {
        if (!CODE.matcher(value).matches()) throw new IllegalArgumentException("not a country");
    }

    @Override
    public int compareTo(Country other) {
        return value.compareTo(other.value);
    }
}
