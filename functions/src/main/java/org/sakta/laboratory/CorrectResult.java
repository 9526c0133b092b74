package org.sakta.laboratory;

import java.time.InstantSource;
import java.util.Optional;

/** A laboratory puts its results right, or takes them back. Every version stays. */
record CorrectResult(
        Laboratories laboratories, ResultStore store, AttachResults attaching, Holders holders, InstantSource clock) {
    private static final int ATTEMPTS = 4;

    /** What came of it. */
    sealed interface Outcome {
        /** Now, or by an earlier request that said the same. */
        record Stands(KeptResult result) implements Outcome {}

        /** Not there, or another laboratory's: the same answer. */
        record Hidden() implements Outcome {}

        record VersionRequired() implements Outcome {}

        record Stale() implements Outcome {}

        /** A result stays with its sample. */
        record OtherSample() implements Outcome {}

        record MethodNotRegistered() implements Outcome {}

        /** It changed again and again at that moment. */
        record Busy() implements Outcome {}
    }

    /** @param known the version that the laboratory has read */
    Outcome correct(LaboratoryId by, ResultId id, Finding finding, Optional<Integer> known) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var standing = own(by, id);
            if (standing.isEmpty()) return new Outcome.Hidden();
            var latest = standing.get().latest();
            if (!finding.sample().equals(latest.finding().sample())) return new Outcome.OtherSample();
            if (!latest.withdrawn() && latest.finding().equals(finding)) return new Outcome.Stands(standing.get());
            if (known.isEmpty()) return new Outcome.VersionRequired();
            if (known.get() != latest.version()) return new Outcome.Stale();
            if (laboratories.find(by).filter(one -> one.uses(finding.method())).isEmpty())
                return new Outcome.MethodNotRegistered();
            if (superseded(standing.get(), latest.corrected(finding, clock.instant()))) return stands(id);
        }
        return new Outcome.Busy();
    }

    Outcome withdraw(LaboratoryId by, ResultId id) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var standing = own(by, id);
            if (standing.isEmpty()) return new Outcome.Hidden();
            var latest = standing.get().latest();
            if (latest.withdrawn()) return new Outcome.Stands(standing.get());
            if (superseded(standing.get(), latest.takenBack(clock.instant()))) return stands(id);
        }
        return new Outcome.Busy();
    }

    Optional<KeptResult> own(LaboratoryId by, ResultId id) {
        return store.find(id).filter(kept -> kept.latest().laboratory().equals(by));
    }

    /** Whoever has it keeps it, unless it is of somebody else now. */
    private boolean superseded(KeptResult standing, Result next) {
        boolean same =
                standing.latest().finding().patient().equals(next.finding().patient());
        var holder = same && standing.holder().isPresent()
                ? standing.holder()
                : holders.of(next.finding().patient());
        if (!store.supersede(standing, next, holder)) return false;
        attaching.toItsHolder(next.id());
        return true;
    }

    private Outcome stands(ResultId id) {
        return new Outcome.Stands(store.find(id).orElseThrow());
    }
}
