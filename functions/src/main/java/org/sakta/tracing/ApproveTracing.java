package org.sakta.tracing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.sakta.area.Country;
import org.sakta.audit.Actor;
import org.sakta.audit.Deed;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.JobOwner;
import org.sakta.shared.jobs.JobState;
import org.sakta.shared.jobs.Jobs;

/**
 * A second person's decision that those whom a case met may be told by name. More than the policy's largest number takes the ministry: that holds what a wrong date or a
 * stolen sign-in would set off.
 */
record ApproveTracing(ServedCases cases, TracingStore store, Jobs jobs, Country country, InstantSource clock) {
    /** What came of it. */
    sealed interface Outcome {
        record Approved(Job search) implements Outcome {}

        record NotThere() implements Outcome {}

        /** The search has not ended, or not well. */
        record NotSearched() implements Outcome {}

        /** Whoever asked for the tracing does not approve it. */
        record OwnTracing() implements Outcome {}

        record TooMany(int largest) implements Outcome {}

        /** The case is another than it was when it was traced. */
        record CaseChanged() implements Outcome {}
    }

    Outcome approve(Caller caller, Role role, TracingId id) {
        var search = jobs.find(id.search());
        var known = cases.find(caller, id.of());
        if (search.isEmpty() || known.isEmpty()) return new Outcome.NotThere();
        if (store.approval(id).isPresent()) return new Outcome.Approved(search.get());
        if (known.get().version() != id.version()) return new Outcome.CaseChanged();
        if (!(search.get().state() instanceof JobState.Done)) return new Outcome.NotSearched();
        if (search.get().owner().value().equals(caller.subject().value())) return new Outcome.OwnTracing();
        return held(role, id, known.get()).orElseGet(() -> approve(caller, role, id, known.get(), search.get()));
    }

    private Optional<Outcome> held(Role role, TracingId id, Case known) {
        int largest = TracingPolicy.of(country, known.sampledAt()).largest();
        return role != Role.MINISTRY_REGISTRAR && met(id) > largest
                ? Optional.of(new Outcome.TooMany(largest))
                : Optional.empty();
    }

    private long met(TracingId id) {
        return store.counts(id).stream()
                .mapToLong(count -> count.close() + count.casual())
                .sum();
    }

    private Outcome approve(Caller caller, Role role, TracingId id, Case known, Job search) {
        var now = clock.instant();
        var owner = new JobOwner(caller.subject().value());
        var telling = Job.planned(
                        id.approval(), TellContacts.KIND, owner, now, Duration.between(now, search.keptUntil()))
                .of(met(id))
                .told(TellContacts.input(id));
        var access = Cases.access(caller, role, known, known.person(), Deed.TRACING_APPROVED, now);
        return store.approve(id, new TracingStore.Approval(Actor.of(caller, role), now), access, telling)
                        || store.approval(id).isPresent()
                ? new Outcome.Approved(search)
                : new Outcome.CaseChanged();
    }
}
