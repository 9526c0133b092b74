package org.sakta.status;

import static org.sakta.shared.http.Reader.integer;

import java.time.Period;
import java.util.Map;
import java.util.function.Supplier;
import org.sakta.shared.http.Fields;
import org.sakta.status.EvidenceId.Source;

/** Reads the periods of {@code policies/<jurisdiction>/status.json}. */
final class StatusPolicyFile {
    private static final int LONGEST = 36_500;

    private StatusPolicyFile() {}

    static Supplier<StatusPolicy> period(Fields period) {
        var kept = kept(period.object("evidenceKeptDays"));
        var back = period.required("askedBackDays", integer(1, LONGEST));
        var ahead = period.required("askedAheadDays", integer(0, LONGEST));
        var decision = period.required("longestDecisionDays", integer(1, LONGEST));
        var disclosure = disclosure(period.object("trial"));
        return () -> new StatusPolicy(
                kept.get(),
                new StatusPolicy.Asked(Period.ofDays(back.get()), Period.ofDays(ahead.get())),
                Period.ofDays(decision.get()),
                disclosure.get());
    }

    private static Supplier<Map<Source, Period>> kept(Fields kept) {
        var declaration = kept.required("declaration", integer(1, LONGEST));
        var laboratory = kept.required("laboratory", integer(1, LONGEST));
        var tracing = kept.required("tracing", integer(1, LONGEST));
        var immunization = kept.required("immunization", integer(1, LONGEST));
        var epidemiologist = kept.required("epidemiologist", integer(1, LONGEST));
        return () -> Map.of(
                Source.DECLARATION, Period.ofDays(declaration.get()),
                Source.LABORATORY, Period.ofDays(laboratory.get()),
                Source.TRACING, Period.ofDays(tracing.get()),
                Source.IMMUNIZATION, Period.ofDays(immunization.get()),
                Source.EPIDEMIOLOGIST, Period.ofDays(epidemiologist.get()));
    }

    private static Supplier<StatusPolicy.Disclosure> disclosure(Fields trial) {
        var hidden = trial.required("hiddenBelow", integer(1, 1000));
        var rounded = trial.required("roundedTo", integer(1, 100));
        var examples = trial.required("examples", integer(0, 50));
        return () -> new StatusPolicy.Disclosure(hidden.get(), rounded.get(), examples.get());
    }
}
