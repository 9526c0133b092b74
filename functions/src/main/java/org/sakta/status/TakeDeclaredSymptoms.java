package org.sakta.status;

import org.sakta.declaration.DeclaredSymptoms;
import org.sakta.declaration.DeclaredSymptoms.Report;
import org.sakta.shared.streams.Change;
import org.sakta.shared.streams.ChangeHandler;
import org.sakta.shared.streams.Deadline;
import org.sakta.status.EvidenceId.Source;

/**
 * Makes evidence of declared symptoms. Each version of a declaration counts by itself: to declare again without symptoms
 * takes nothing back, or whoever is barred would declare twice. An epidemiologist can withdraw it.
 */
record TakeDeclaredSymptoms(DeclaredSymptoms declared, EvidenceLog log) implements ChangeHandler {
    @Override
    public void handle(Change change, Deadline deadline) {
        if (change.kind() != Change.Kind.REMOVE) declared.in(change).ifPresent(this::take);
    }

    private void take(Report report) {
        log.add(report.person(), evidence(report));
    }

    static Evidence evidence(Report report) {
        var id = new EvidenceId(Source.DECLARATION, report.name());
        return new Evidence(id, 1, report.declaredAt(), new Fact.Symptoms(report.declaredAt()));
    }
}
