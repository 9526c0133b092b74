package org.sakta.notice;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.time.Instant;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.sakta.area.Country;
import org.sakta.identity.Phone;
import org.sakta.policy.DatedPolicy;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Reader;

/**
 * The numbers around notices from a day on ({@code policies/<jurisdiction>/notices.json}).
 *
 * @param sender what a text message says it comes from
 * @param prefixes which telephone numbers text messages are sent to, by how they begin
 * @param perNumber how many text messages one number gets within an hour
 * @param perHour how many text messages there are within an hour, all numbers together
 * @param maxPrice US dollars that one text message may cost, all its parts together
 * @param kept how long a notice can be read after it was decided on
 */
record NoticePolicy(String sender, List<String> prefixes, int perNumber, int perHour, String maxPrice, Period kept) {
    private static final Set<PhoneNumberType> MOBILE =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);
    private static final DatedPolicy<NoticePolicy> POLICY = new DatedPolicy<>("notices.json", NoticePolicy::period);

    NoticePolicy {
        prefixes = List.copyOf(prefixes);
    }

    /** The one in force then; the first also holds for the time before it. */
    static NoticePolicy of(Country country, Instant at) {
        return POLICY.of(country, country.today(at));
    }

    /** Numbers elsewhere, and numbers that cost their callers more, are how text messages are turned into money. */
    boolean allows(Phone phone) {
        return prefixes.stream().anyMatch(phone.e164()::startsWith) && isMobile(phone);
    }

    private static boolean isMobile(Phone phone) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return MOBILE.contains(numbers.getNumberType(numbers.parse(phone.e164(), null)));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    private static Supplier<NoticePolicy> period(Fields period) {
        var sender = period.required("sender", Reader.text(11));
        var prefixes = period.list("numbersBeginWith", 20, Reader.text(10));
        var perNumber = period.required("textsPerNumberAndHour", Reader.integer(1, 100));
        var perHour = period.required("textsPerHour", Reader.integer(1, 10_000_000));
        var maxPrice = period.required("textCostsAtMostDollars", Reader.text(10));
        var kept = period.required("noticeKeptDays", Reader.integer(1, 3650));
        return () -> new NoticePolicy(
                sender.get(),
                prefixes.get(),
                perNumber.get(),
                perHour.get(),
                maxPrice.get(),
                Period.ofDays(kept.get()));
    }
}
