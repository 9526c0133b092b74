package org.sakta.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address, lower-cased in its domain; that it exists is known only when a message arrives. */
public record Email(String address) {
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");
    private static final int LONGEST = 254;

    public Email {
        if (!isAddress(address)) throw new IllegalArgumentException("not an e-mail address");
    }

    public static Optional<Email> read(String typed) {
        var address = typed.strip();
        if (!isAddress(address)) return Optional.empty();
        int at = address.lastIndexOf('@');
        return Optional.of(
                new Email(address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT)));
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "Email";
    }
}
