package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sakta.identity.document.Country;

class PhoneTest {
    @ParameterizedTest
    @CsvSource({
        "KG, 0700 123 456, +996700123456",
        "KG, +996 (700) 12-34-56, +996700123456",
        "KZ, 8 701 123 45 67, +77011234567",
        "KZ, 7011234567, +77011234567",
        "VN, 0912 345 678, +84912345678",
        "VN, +996700123456, +996700123456",
        "VN, ０９１２３４５６７８, +84912345678",
    })
    void aNumberWithoutACountryCodeIsOneOfTheJurisdiction(String home, String typed, String e164) {
        assertThat(Phone.read(typed, new Country(home))).contains(new Phone(e164));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "+0000000000", "call me", "+996700123456 ext. 5", "+9967001234567890123", "112"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(Phone.read(typed, Country.KYRGYZSTAN)).isEmpty();
    }

    @Test
    void aNumberDoesNotPrintItself() {
        assertThat(new Phone("+996700123456")).hasToString("Phone");
    }

    @Property
    void whateverIsTypedIsANumberOrNone(@ForAll String typed) {
        Phone.read(typed, Country.VIETNAM)
                .ifPresent(phone ->
                        assertThat(Phone.read(phone.e164(), Country.KAZAKHSTAN)).contains(phone));
    }
}
