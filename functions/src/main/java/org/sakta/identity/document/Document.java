package org.sakta.identity.document;

import java.util.Optional;
import java.util.function.Function;

/** An identity document; its number is normalised, and cannot be one that was never possible. */
public sealed interface Document permits KazakhIin, KyrgyzPin, Cccd, Cmnd, Passport, OtherDocument {
    Country country();

    DocumentType type();

    String number();

    default Encoded encoded() {
        return Encoded.NOTHING;
    }

    /** What the look-up index is computed over: equal for two spellings of one number. */
    default String indexed() {
        return country().code() + "|" + type().wire() + "|" + number();
    }

    /** A document, or the reason why there is none. */
    sealed interface Reading {
        record Read(Document document) implements Reading {}

        record Wrong(Defect defect) implements Reading {}
    }

    static Reading read(Country country, DocumentType type, String typed) {
        var digits = DocumentNumber.digits(typed);
        return switch (type) {
            case IIN -> only(Country.KAZAKHSTAN, country, digits, KazakhIin::defect, KazakhIin::new);
            case PIN -> only(Country.KYRGYZSTAN, country, digits, KyrgyzPin::defect, KyrgyzPin::new);
            case CCCD -> only(Country.VIETNAM, country, digits, Cccd::defect, Cccd::new);
            case CMND -> only(Country.VIETNAM, country, digits, Cmnd::defect, Cmnd::new);
            case PASSPORT -> reading(DocumentNumber.latin(typed), Passport::defect, n -> new Passport(country, n));
            case OTHER -> reading(DocumentNumber.any(typed), OtherDocument::defect, n -> new OtherDocument(country, n));
        };
    }

    private static Reading only(
            Country issuer,
            Country stated,
            String number,
            Function<String, Optional<Defect>> defect,
            Function<String, Document> make) {
        if (!issuer.equals(stated)) return new Reading.Wrong(Defect.WRONG_COUNTRY);
        return reading(number, defect, make);
    }

    private static Reading reading(
            String number, Function<String, Optional<Defect>> defect, Function<String, Document> make) {
        return defect.apply(number)
                .<Reading>map(Reading.Wrong::new)
                .orElseGet(() -> new Reading.Read(make.apply(number)));
    }
}
