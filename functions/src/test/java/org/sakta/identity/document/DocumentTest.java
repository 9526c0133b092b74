package org.sakta.identity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sakta.identity.document.Document.Reading;

class DocumentTest {
    private static final Country FRANCE = new Country("FR");

    @Test
    void aKazakhNumberTellsBirthAndSex() {
        var iin = read(Country.KAZAKHSTAN, DocumentType.IIN, "791028302728");
        assertThat(iin.encoded()).isEqualTo(Encoded.of(LocalDate.of(1979, 10, 28), Sex.MALE));
    }

    @Test
    void aKazakhNumberWhoseFirstPassGivesTenTakesItsDigitFromTheSecond() {
        var number = NeverIssued.iin(NeverIssued.BORN, Sex.FEMALE, 0);
        assertThat(java.util.stream.IntStream.range(0, 10_000)
                        .mapToObj("8503212%04d"::formatted)
                        .filter(start -> firstPass(start) == 10)
                        .map(KazakhIin::checkDigit))
                .as("of the numbers with ten in the first pass, some get a digit and some are never issued")
                .contains(10)
                .contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(KazakhIin.defect(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "791028302727, wrong-check-digit",
        "791328302728, impossible-date",
        "790229302728, impossible-date",
        "791028902728, wrong-sex-digit",
        "791028002728, wrong-sex-digit",
        "79102830272, wrong-length",
        "79102830272X, not-digits",
        "'', wrong-length",
    })
    void aKazakhNumberThatCannotBeIsRefusedWithItsReason(String number, String reason) {
        assertThat(defect(Country.KAZAKHSTAN, DocumentType.IIN, number)).isEqualTo(reason);
    }

    @Test
    void aKyrgyzNumberTellsBirthAndSex() {
        assertThat(read(Country.KYRGYZSTAN, DocumentType.PIN, "12103188500017").encoded())
                .isEqualTo(Encoded.of(LocalDate.of(1885, 3, 21), Sex.FEMALE));
        assertThat(read(Country.KYRGYZSTAN, DocumentType.PIN, "22902200000017").encoded())
                .isEqualTo(Encoded.of(LocalDate.of(2000, 2, 29), Sex.MALE));
    }

    @ParameterizedTest
    @CsvSource({
        "32103188500017, wrong-sex-digit",
        "13002198500017, impossible-date",
        "12902190000017, impossible-date",
        "10000000000000, impossible-date",
        "1210318850001, wrong-length",
        "121031885000170, wrong-length",
    })
    void aKyrgyzNumberThatCannotBeIsRefusedWithItsReason(String number, String reason) {
        assertThat(defect(Country.KYRGYZSTAN, DocumentType.PIN, number)).isEqualTo(reason);
    }

    @Test
    void aVietnameseNumberTellsYearAndSexButNoDay() {
        var encoded = read(Country.VIETNAM, DocumentType.CCCD, "048300012345").encoded();
        assertThat(encoded).isEqualTo(Encoded.of(Year.of(2000), Sex.FEMALE));
        assertThat(encoded.contradicts(LocalDate.of(2000, 7, 1))).isFalse();
        assertThat(encoded.contradicts(LocalDate.of(2001, 7, 1))).isTrue();
    }

    @Test
    void aVietnameseNumberBeginsWithAProvince() {
        assertThat(defect(Country.VIETNAM, DocumentType.CCCD, "003300012345")).isEqualTo("unknown-province");
        assertThat(defect(Country.VIETNAM, DocumentType.CCCD, "000300012345")).isEqualTo("unknown-province");
    }

    @Test
    void theOlderVietnameseCardHasNineDigitsOrTwelve() {
        assertThat(read(Country.VIETNAM, DocumentType.CMND, "201234567").encoded())
                .isEqualTo(Encoded.NOTHING);
        assertThat(defect(Country.VIETNAM, DocumentType.CMND, "2012345678")).isEqualTo("wrong-length");
    }

    @Test
    void aTwelveDigitCardIsFoundUnderTheCitizenNumberItCarries() {
        assertThat(read(Country.VIETNAM, DocumentType.CMND, "048300012345").indexed())
                .isEqualTo(
                        read(Country.VIETNAM, DocumentType.CCCD, "048300012345").indexed());
    }

    @Test
    void aPassportMayBeOfAnyCountry() {
        assertThat(read(FRANCE, DocumentType.PASSPORT, "12ab34567").number()).isEqualTo("12AB34567");
        assertThat(defect(FRANCE, DocumentType.PASSPORT, "ÀÉ123456")).isEqualTo("wrong-characters");
        assertThat(defect(FRANCE, DocumentType.PASSPORT, "AB12")).isEqualTo("wrong-length");
        assertThat(defect(FRANCE, DocumentType.PASSPORT, "ABCDEFGH")).isEqualTo("wrong-characters");
    }

    @Test
    void aNationalNumberOfAnotherCountryIsRefused() {
        assertThat(defect(FRANCE, DocumentType.IIN, "791028302728")).isEqualTo("wrong-country");
        assertThat(defect(Country.KAZAKHSTAN, DocumentType.PIN, "12103188500017"))
                .isEqualTo("wrong-country");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "791028302728",
                " 791028 302728 ",
                "791 028-302–728",
                "\uff17\uff19\uff11\uff10\uff12\uff18\uff13\uff10\uff12\uff17\uff12\uff18",
                "79\u200b1028302728",
                "79l0283O2728",
                "79IО28302728",
                "\u0667\u0669\u0661\u0660\u0662\u0668\u0663\u0660\u0662\u0667\u0662\u0668",
            })
    void howeverADigitIsTypedTheNumberIsOne(String typed) {
        assertThat(read(Country.KAZAKHSTAN, DocumentType.IIN, typed).number()).isEqualTo("791028302728");
    }

    @Test
    void cyrillicLettersOfTheSameShapeAreLatinInAPassport() {
        assertThat(read(Country.KYRGYZSTAN, DocumentType.PASSPORT, "ас № 1234567")
                        .number())
                .isEqualTo("AC1234567");
    }

    @Test
    void otherDocumentsKeepTheLettersOfTheirScript() {
        assertThat(read(Country.KAZAKHSTAN, DocumentType.OTHER, "куәлік 12/34").number())
                .isEqualTo("КУӘЛІК1234");
    }

    @Test
    void aSexOfXContradictsNothing() {
        assertThat(Encoded.of(NeverIssued.BORN, Sex.MALE).contradicts(Sex.UNSPECIFIED))
                .isFalse();
        assertThat(Encoded.of(NeverIssued.BORN, Sex.MALE).contradicts(Sex.FEMALE))
                .isTrue();
    }

    @Test
    void noDocumentCanBeBuiltWrong() {
        assertThatThrownBy(() -> new KazakhIin("791028302727")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Country("XX")).isInstanceOf(IllegalArgumentException.class);
    }

    private static int firstPass(String start) {
        int sum = 0;
        for (int i = 0; i < 11; i++) sum += (start.charAt(i) - '0') * (i + 1);
        return sum % 11;
    }

    private static Document read(Country country, DocumentType type, String typed) {
        return switch (Document.read(country, type, typed)) {
            case Reading.Read(var document) -> document;
            case Reading.Wrong(var defect) -> throw new AssertionError(defect);
        };
    }

    private static String defect(Country country, DocumentType type, String typed) {
        return switch (Document.read(country, type, typed)) {
            case Reading.Read(var document) -> "read " + document;
            case Reading.Wrong(var defect) -> defect.code();
        };
    }
}
