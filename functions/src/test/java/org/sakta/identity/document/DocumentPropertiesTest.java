package org.sakta.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sakta.identity.document.Document.Reading;

class DocumentPropertiesTest {
    @Property
    void everyKazakhNumberMadeByTheRuleIsReadBack(
            @ForAll("births") LocalDate born, @ForAll("sexes") Sex sex, @ForAll @IntRange(max = 9999) int serial) {
        var iin = new KazakhIin(NeverIssued.iin(born, sex, serial));
        assertThat(iin.encoded()).isEqualTo(Encoded.of(born, sex));
    }

    /** In the first ten places: the eleventh has the weight 11, so that the rule itself does not see it. */
    @Property
    void oneWrongDigitInAKazakhNumberIsAlwaysNoticed(
            @ForAll("births") LocalDate born,
            @ForAll("sexes") Sex sex,
            @ForAll @IntRange(max = 9999) int serial,
            @ForAll @IntRange(max = 9) int at,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        var number = new StringBuilder(NeverIssued.iin(born, sex, serial));
        int first = remainderOfFirstPass(number);
        number.setCharAt(at, (char) ('0' + (number.charAt(at) - '0' + off) % 10));
        boolean bothByOnePass = first < 10 && remainderOfFirstPass(number) < 10;
        if (bothByOnePass) assertThat(KazakhIin.defect(number.toString())).isPresent();
    }

    @Property
    void everyKyrgyzNumberMadeByTheRuleIsReadBack(
            @ForAll("births") LocalDate born, @ForAll("sexes") Sex sex, @ForAll @IntRange(max = 99_999) int serial) {
        assertThat(new KyrgyzPin(NeverIssued.pin(born, sex, serial)).encoded()).isEqualTo(Encoded.of(born, sex));
    }

    @Property
    void aDayThatNeverWasIsInNoNumber(@ForAll @IntRange(min = 1800, max = 2099) int year) {
        assertThat(KyrgyzPin.defect("13102%04d00001".formatted(year))).contains(Defect.IMPOSSIBLE_DATE);
        assertThat(KyrgyzPin.defect("13104%04d00001".formatted(year))).contains(Defect.IMPOSSIBLE_DATE);
    }

    @Property(tries = 20_000)
    void whateverIsTypedIsReadOrRefusedAndReadsTheSameAgain(
            @ForAll("hostile") String typed, @ForAll DocumentType type, @ForAll("countries") Country country) {
        if (Document.read(country, type, typed) instanceof Reading.Read(var document))
            assertThat(Document.read(country, type, document.number())).isEqualTo(new Reading.Read(document));
    }

    private static int remainderOfFirstPass(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < 11; i++) sum += (number.charAt(i) - '0') * (i + 1);
        return sum % 11;
    }

    @Provide
    Arbitrary<LocalDate> births() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1800, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Sex> sexes() {
        return Arbitraries.of(Sex.FEMALE, Sex.MALE);
    }

    @Provide
    Arbitrary<Country> countries() {
        return Arbitraries.of("KZ", "KG", "VN", "FR").map(Country::new);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().numeric().ofMinLength(8).ofMaxLength(16),
                Arbitraries.strings()
                        .withChars("0123456789OОIl٠１ -—№ßŉİ\u200b\u0301\ud800")
                        .ofMaxLength(20));
    }
}
