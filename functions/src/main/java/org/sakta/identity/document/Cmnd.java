package org.sakta.identity.document;

import java.util.Optional;

/**
 * Vietnam's older identity card: nine digits that encode nothing to rely on, or twelve, which are the citizen number
 * itself and stay the same on the later card.
 */
public record Cmnd(String number) implements Document {
    private static final int OLD_LENGTH = 9;

    public Cmnd {
        Defect.none(defect(number));
    }

    static Optional<Defect> defect(String number) {
        return number.length() == OLD_LENGTH ? Defect.inDigits(number, OLD_LENGTH) : Cccd.defect(number);
    }

    private Optional<Cccd> citizenNumber() {
        return number.length() == OLD_LENGTH ? Optional.empty() : Optional.of(new Cccd(number));
    }

    @Override
    public Country country() {
        return Country.VIETNAM;
    }

    @Override
    public DocumentType type() {
        return DocumentType.CMND;
    }

    @Override
    public Encoded encoded() {
        return citizenNumber().map(Cccd::encoded).orElse(Encoded.NOTHING);
    }

    @Override
    public String indexed() {
        return citizenNumber().map(Cccd::indexed).orElseGet(Document.super::indexed);
    }
}
