package org.sakta.status;

import java.time.Instant;
import java.util.List;
import org.sakta.shared.jobs.Chunk;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobKind;
import org.sakta.shared.jobs.Tally;
import org.sakta.shared.jobs.Work;
import org.sakta.shared.streams.Deadline;
import org.sakta.status.rule.Constellation;
import org.sakta.status.rule.StatusRules;

/** Gives everybody two colours, by what was known when the trial began, and counts who changes. It writes nothing about anybody. */
record TryRuleSet(Population population, StatusRules current) implements Work {
    static final JobKind KIND = new JobKind("rule-set-dry-run");

    @Override
    public Chunk next(Job job, Deadline deadline) {
        var trial = RuleSetDryRun.of(job);
        var proposed = new StatusRules(List.of(trial.proposed()));
        var tally = Tally.NONE;
        var place = job.checkpoint();
        do {
            var part = population.after(place);
            for (var known : part.people())
                tally = tally.with(
                        change(known, proposed, trial.at(), job.startedAt()).outcome(), 1);
            if (part.next().isEmpty()) return new Chunk.Last(tally);
            place = part.next().get();
        } while (!deadline.isPast());
        return new Chunk.More(tally, place);
    }

    private ColourChange change(List<Evidence> known, StatusRules proposed, Instant at, Instant knownAt) {
        var from = current.colour(known, at, knownAt);
        var to = proposed.colour(known, at, knownAt);
        return new ColourChange(from, to, from == to ? List.of() : Constellation.of(known, knownAt));
    }
}
