package org.sakta.trust;

/** A country in whose name passes are issued: ISO 3166-1, two capital letters. */
public record Country(String value) implements Comparable<Country> {
    public Country {
        if (!value.matches("[A-Z]{2}")) throw new IllegalArgumentException("not a country");
    }

    @Override
    public int compareTo(Country other) {
        return value.compareTo(other.value);
    }
}
