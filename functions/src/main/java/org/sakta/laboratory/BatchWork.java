package org.sakta.laboratory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sakta.laboratory.RowOutcome.Verdict;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.http.FieldError;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.jobs.Checkpoint;
import org.sakta.shared.jobs.Chunk;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobKind;
import org.sakta.shared.jobs.Tally;
import org.sakta.shared.jobs.Work;
import org.sakta.shared.json.JsonValue;
import org.sakta.shared.streams.Deadline;

/**
 * Reports the rows of a batch, one after another; the checkpoint is how many are done. Where a store does not answer, the step
 * ends with the rows that were done, if there are any. After a crash the rows of a block meet the results that they made: they may
 * be told as duplicates then, and are never made twice.
 */
record BatchWork(BatchStore store, FindingForm form, ReportResult reporting, InstantSource clock) implements Work {
    static final JobKind KIND = new JobKind("laboratory-batch");

    @Override
    public Chunk next(Job job, Deadline deadline) {
        var checkpoint = job.checkpoint().value();
        int rows = Math.toIntExact(job.total().orElseThrow());
        int done = checkpoint.isEmpty() ? 0 : Integer.parseInt(checkpoint);
        var counted = Tally.NONE;
        try {
            do {
                var told = told(job, done);
                for (var outcome : told)
                    counted = counted.with(outcome.verdict().name().toLowerCase(Locale.ROOT), 1);
                done += told.size();
            } while (done < rows && !deadline.isPast());
        } catch (DependencyUnavailable broken) {
            if (counted.equals(Tally.NONE)) throw broken;
        }
        return done < rows ? new Chunk.More(counted, new Checkpoint(Integer.toString(done))) : new Chunk.Last(counted);
    }

    /** @return what became of the rows of one block that are not done: of all, or of the first, at least one */
    private List<RowOutcome> told(Job job, int done) {
        int block = done / BatchStore.BLOCK;
        int before = done % BatchStore.BLOCK;
        var outcomes = outcomes(job, block, before);
        return outcomes.subList(before, outcomes.size());
    }

    private List<RowOutcome> outcomes(Job job, int block, int before) {
        var told = store.outcomes(job.id(), block);
        var rows = store.rows(job.id(), block);
        if (told.size() == rows.size()) return told;
        var outcomes = new ArrayList<>(told);
        try {
            for (int i = told.size(); i < rows.size(); i++) outcomes.add(reported(job, block, i, rows.get(i)));
        } catch (DependencyUnavailable broken) {
            if (outcomes.size() == before) throw broken;
        }
        return store.tell(job.id(), block, outcomes, job.keptUntil());
    }

    private RowOutcome reported(Job job, int block, int row, JsonValue value) {
        return reported(new LaboratoryId(job.owner().value()), block * BatchStore.BLOCK + row + 1, value);
    }

    private RowOutcome reported(LaboratoryId laboratory, int row, JsonValue value) {
        return switch (form.parse(Fields.of(value), clock.instant())) {
            case Parsed.Invalid<Finding>(var errors) ->
                new RowOutcome(
                        row,
                        Verdict.REJECTED,
                        Optional.empty(),
                        errors.stream().limit(5).map(BatchWork::error).toList());
            case Parsed.Valid<Finding>(var finding) -> outcome(row, reporting.report(laboratory, finding));
        };
    }

    private static RowOutcome.Defect error(FieldError error) {
        return new RowOutcome.Defect(
                error.where(),
                error.code(),
                error.arguments().stream().map(String::valueOf).toList());
    }

    private static RowOutcome outcome(int row, ReportResult.Outcome outcome) {
        return switch (outcome) {
            case ReportResult.Outcome.Received(var result) ->
                new RowOutcome(row, Verdict.ACCEPTED, Optional.of(result.id()), List.of());
            case ReportResult.Outcome.Duplicate(var result) ->
                new RowOutcome(row, Verdict.DUPLICATE, Optional.of(result.id()), List.of());
            case ReportResult.Outcome.ReportedOtherwise(var id) ->
                RowOutcome.rejected(row, "/sampleId", "laboratory.sample-reported-otherwise");
            case ReportResult.Outcome.MethodNotRegistered() ->
                RowOutcome.rejected(row, "/method", "laboratory.method-not-registered");
            case ReportResult.Outcome.NotRegistered() -> RowOutcome.rejected(row, "", "laboratory.not-registered-now");
            case ReportResult.Outcome.LicenceOver() -> RowOutcome.rejected(row, "", "laboratory.not-registered-now");
        };
    }
}
