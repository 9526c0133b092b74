package org.sakta.laboratory;

import java.time.LocalDate;
import org.sakta.identity.document.Document;

/** Who gave the sample, as the laboratory has it from the referral. */
record Patient(Document document, LocalDate birthDate) {
    @Override
    public String toString() {
        return "Patient";
    }
}
