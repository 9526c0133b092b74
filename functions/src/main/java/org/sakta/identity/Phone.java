package org.sakta.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sakta.identity.document.Country;

/** A telephone number in E.164 form. */
public record Phone(String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int LONGEST_TYPED = 40;

    public Phone {
        if (!E164.matcher(e164).matches()) throw new IllegalArgumentException("not a phone number");
    }

    /** The number somebody typed; without a country code it is one of {@code home}. */
    public static Optional<Phone> read(String typed, Country home) {
        if (typed.length() > LONGEST_TYPED) return Optional.empty();
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(typed, home.code());
            boolean plain = numbers.isValidNumber(number) && !number.hasExtension();
            return plain ? Optional.of(new Phone(numbers.format(number, PhoneNumberFormat.E164))) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Phone";
    }
}
