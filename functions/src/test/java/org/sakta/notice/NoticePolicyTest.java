package org.sakta.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.identity.document.Country.KYRGYZSTAN;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sakta.area.Country;
import org.sakta.identity.Phone;

class NoticePolicyTest {
    private static final NoticePolicy POLICY = NoticePolicy.of(Country.KG, Instant.parse("2026-11-28T06:00:00Z"));
    private static final List<String> OURS = List.of("KG", "KZ", "VN");
    private static final List<String> COUNTRIES = List.of(
            "KG", "KZ", "VN", "RU", "UZ", "TJ", "CN", "US", "GB", "DE", "FR", "IT", "ES", "TR", "IN", "PK", "AF", "IR",
            "JP", "KR", "TH", "LA", "KH", "BR", "NG", "ZA", "EG", "LV", "CU", "SO");

    /** Ten thousand numbers of thirty countries: true ones, and ones that differ from them in any digits. */
    @Test
    void textsGoToTheThreeCountriesAlone() {
        var numbers = PhoneNumberUtil.getInstance();
        var random = new Random(20261128);
        var allowed = new TreeMap<String, Integer>();
        int made = 0;
        while (made < 10_000) {
            var country = COUNTRIES.get(made % COUNTRIES.size());
            var typed = new StringBuilder(numbers.format(
                    numbers.getExampleNumberForType(country, PhoneNumberUtil.PhoneNumberType.MOBILE),
                    PhoneNumberFormat.E164));
            int code =
                    1 + String.valueOf(numbers.getCountryCodeForRegion(country)).length();
            for (int changes = random.nextInt(4); changes > 0; changes--)
                typed.setCharAt(code + random.nextInt(typed.length() - code), (char) ('0' + random.nextInt(10)));
            made++;
            var phone = Phone.read(typed.toString(), KYRGYZSTAN);
            if (phone.filter(POLICY::allows).isPresent()) allowed.merge(region(phone), 1, Integer::sum);
        }
        assertThat(allowed.keySet()).isSubsetOf(OURS).hasSize(3);
    }

    private static String region(Optional<Phone> phone) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.getRegionCodeForNumber(
                    numbers.parse(phone.orElseThrow().e164(), null));
        } catch (com.google.i18n.phonenumbers.NumberParseException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void noTextGoesToALandlineOrToAnotherCountryBehindTheSameCode() {
        assertThat(POLICY.allows(new Phone("+996700123456"))).isTrue();
        assertThat(POLICY.allows(new Phone("+77011234567"))).isTrue();
        assertThat(POLICY.allows(new Phone("+84912345678"))).isTrue();
        assertThat(POLICY.allows(new Phone("+996312123456")))
                .as("Bishkek's landlines")
                .isFalse();
        assertThat(POLICY.allows(new Phone("+79161234567"))).as("Russia").isFalse();
        assertThat(POLICY.allows(new Phone("+77172123456")))
                .as("Astana's landlines")
                .isFalse();
    }
}
