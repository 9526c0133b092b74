package org.sakta.laboratory;

import java.time.InstantSource;
import java.util.Optional;
import org.sakta.area.Country;

/**
 * Takes results from laboratories. What is answered is the same whether or not the person is registered: a laboratory does not
 * learn who is.
 */
final class ReportResult {
    /** What came of it. */
    sealed interface Outcome {
        record Received(Result result) implements Outcome {}

        /** It was received before, just so. */
        record Duplicate(Result result) implements Outcome {}

        /** The sample was reported before, and otherwise: that takes a correction. */
        record ReportedOtherwise(ResultId id) implements Outcome {}

        /** The caller is no laboratory in the register. */
        record NotRegistered() implements Outcome {}

        record LicenceOver() implements Outcome {}

        /** The laboratory is not registered for that method. */
        record MethodNotRegistered() implements Outcome {}
    }

    private final Laboratories laboratories;
    private final ResultStore store;
    private final AttachResults attaching;
    private final Holders holders;
    private final Country country;
    private final InstantSource clock;

    ReportResult(
            Laboratories laboratories,
            ResultStore store,
            AttachResults attaching,
            Holders holders,
            Country country,
            InstantSource clock) {
        this.laboratories = laboratories;
        this.store = store;
        this.attaching = attaching;
        this.holders = holders;
        this.country = country;
        this.clock = clock;
    }

    Outcome report(LaboratoryId by, Finding finding) {
        var laboratory = laboratories.find(by);
        if (laboratory.isEmpty()) return new Outcome.NotRegistered();
        if (!laboratory.get().isLicensedOn(country.today(clock.instant()))) return new Outcome.LicenceOver();
        if (!laboratory.get().uses(finding.method())) return new Outcome.MethodNotRegistered();
        return received(Result.first(by, finding, clock.instant()));
    }

    /** Whoever registers at this moment is looked for once more when the result can be found waiting. */
    private Outcome received(Result result) {
        var holder = holders.of(result.finding().patient());
        boolean added = store.add(result, holder);
        boolean hasRegisteredSince =
                holder.isEmpty() && holders.of(result.finding().patient()).isPresent();
        if (!added || hasRegisteredSince) attaching.toItsHolder(result.id());
        if (added) return new Outcome.Received(result);
        var first = store.find(result.id()).map(kept -> kept.versions().getFirst());
        boolean isItself = first.equals(Optional.of(result)); // the SDK has written it twice
        if (isItself) return new Outcome.Received(result);
        return first.filter(standing -> standing.finding().equals(result.finding()))
                .<Outcome>map(Outcome.Duplicate::new)
                .orElseGet(() -> new Outcome.ReportedOtherwise(result.id()));
    }
}
