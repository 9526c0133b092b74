package org.sakta.identity.document;

import java.time.Year;
import java.util.Optional;
import java.util.Set;

/**
 * Vietnam's citizen number: province of birth registration, century and sex, two digits of the birth year, six of a
 * serial. The provinces are those of Circular 07/2016/TT-BCA, annex 1; mergers since then change no number.
 */
public record Cccd(String number) implements Document {
    private static final Set<String> PROVINCES = Set.of(("001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 "
                    + "025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 "
                    + "060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 "
                    + "095 096")
            .split(" ", -1));

    public Cccd {
        Defect.none(defect(number));
    }

    static Optional<Defect> defect(String number) {
        var shape = Defect.inDigits(number, 12);
        if (shape.isPresent()) return shape;
        return PROVINCES.contains(number.substring(0, 3)) ? Optional.empty() : Optional.of(Defect.UNKNOWN_PROVINCE);
    }

    @Override
    public Country country() {
        return Country.VIETNAM;
    }

    @Override
    public DocumentType type() {
        return DocumentType.CCCD;
    }

    @Override
    public Encoded encoded() {
        int century = number.charAt(3) - '0';
        int year = 1900 + century / 2 * 100 + Integer.parseInt(number, 4, 6, 10);
        return Encoded.of(Year.of(year), century % 2 == 0 ? Sex.MALE : Sex.FEMALE);
    }
}
