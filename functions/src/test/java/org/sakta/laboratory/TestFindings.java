package org.sakta.laboratory;

import java.time.Instant;
import org.sakta.identity.document.Country;
import org.sakta.identity.document.Document;
import org.sakta.identity.document.DocumentType;
import org.sakta.identity.document.NeverIssued;
import org.sakta.identity.document.Sex;
import org.sakta.status.Fact.Method;

/** What laboratories find in the sample of somebody who was never born. */
final class TestFindings {
    static final Instant SAMPLED = Instant.parse("2096-11-25T04:00:00Z");

    private TestFindings() {}

    static Patient patient(int serial) {
        var number = NeverIssued.pin(NeverIssued.BORN, Sex.MALE, serial);
        var read = (Document.Reading.Read) Document.read(Country.KYRGYZSTAN, DocumentType.PIN, number);
        return new Patient(read.document(), NeverIssued.BORN);
    }

    static Finding negative(String sample) {
        return of(sample, 417, Finding.Outcome.NEGATIVE);
    }

    static Finding of(String sample, int patient, Finding.Outcome outcome) {
        return new Finding(
                new SampleId(sample), patient(patient), Method.PCR, outcome, SAMPLED, SAMPLED.plusSeconds(3600));
    }
}
