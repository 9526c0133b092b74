package org.sakta.laboratory;

import java.util.Optional;

/**
 * Takes what laboratories send as FHIR. The sender has no version in hand: what it calls corrected supersedes whatever stands and was issued before, and is the first
 * report where nothing does. So a correction that is sent again late brings nothing back.
 */
record FhirReport(ReportResult reporting, CorrectResult correcting) {
    /** What came of it. */
    sealed interface Outcome {
        record Reported(ReportResult.Outcome outcome) implements Outcome {}

        record Corrected(CorrectResult.Outcome outcome) implements Outcome {}

        /** What stands was issued at the same time or later, or was taken back since. */
        record Superseded() implements Outcome {}
    }

    Outcome report(LaboratoryId by, Finding finding) {
        return new Outcome.Reported(reporting.report(by, finding));
    }

    Outcome correct(LaboratoryId by, Finding finding) {
        return correcting
                .own(by, ResultId.of(by, finding.sample()))
                .map(standing -> correct(by, finding, standing.latest()))
                .orElseGet(() -> report(by, finding));
    }

    private Outcome correct(LaboratoryId by, Finding finding, Result latest) {
        boolean stands = !latest.withdrawn() && latest.finding().equals(finding);
        if (!stands && !finding.reportedAt().isAfter(latest.finding().reportedAt())) return new Outcome.Superseded();
        return new Outcome.Corrected(correcting.correct(by, latest.id(), finding, Optional.of(latest.version())));
    }

    Outcome withdraw(LaboratoryId by, Finding finding) {
        return new Outcome.Corrected(correcting.withdraw(by, ResultId.of(by, finding.sample())));
    }
}
