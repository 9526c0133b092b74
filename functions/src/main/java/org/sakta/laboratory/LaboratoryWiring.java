package org.sakta.laboratory;

import java.time.InstantSource;
import java.util.Map;
import org.sakta.area.Areas;
import org.sakta.area.Country;
import org.sakta.area.JurisdictionWiring;
import org.sakta.identity.HeldData;
import org.sakta.identity.PeopleWiring;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.jobs.JobRunner;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyedHashes;
import org.sakta.shared.streams.Change;
import org.sakta.shared.streams.ChangeHandler;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.status.StatusWiring;

/**
 * Builds what this context is made of. From the environment: {@code LABORATORY_TABLE}, {@code JURISDICTION}; where there are results also {@code STATUS_TABLE} and what
 * {@link PeopleWiring} needs.
 */
public final class LaboratoryWiring {
    private final KernelWiring kernel;
    private final Country country;

    private LaboratoryWiring(KernelWiring kernel) {
        this.kernel = kernel;
        this.country = JurisdictionWiring.of(kernel).country();
    }

    static LaboratoryWiring of(Env env) {
        return of(KernelWiring.of(env));
    }

    public static LaboratoryWiring of(KernelWiring kernel) {
        return new LaboratoryWiring(kernel);
    }

    /** What is held about people here. */
    public HeldData held() {
        return new HeldResults(
                store(),
                laboratories(),
                () -> LaboratoryPolicy.keptDays(country, kernel.clock().instant()));
    }

    Filter edge() {
        return kernel.edge();
    }

    InstantSource clock() {
        return kernel.clock();
    }

    Laboratories laboratories() {
        return new DynamoLaboratories(kernel.primedTable("LABORATORY_TABLE"));
    }

    LaboratoryForm form() {
        return new LaboratoryForm(Areas.bundled(), country);
    }

    ResultRoutes resultRoutes() {
        return new ResultRoutes(
                new FindingForm(country),
                reporting(),
                correcting(),
                new OwnResults(PeopleWiring.of(kernel).mandates(), store()),
                laboratories(),
                kernel.clock());
    }

    private CorrectResult correcting() {
        var identity = PeopleWiring.of(kernel);
        var holders = new Holders(identity.holders());
        var store = store();
        var attaching = new AttachResults(store, holders, identity.people(), kernel.clock());
        return new CorrectResult(laboratories(), store, attaching, holders, kernel.clock());
    }

    FhirRoutes fhirRoutes() {
        return new FhirRoutes(new FindingForm(country), new FhirReport(reporting(), correcting()), kernel.clock());
    }

    BatchRoutes batchRoutes() {
        return new BatchRoutes(laboratories(), batches(), kernel.jobs("LABORATORY_TABLE"), kernel.clock());
    }

    JobRunner batchWork() {
        return kernel.jobRunner(
                "LABORATORY_TABLE",
                Map.of(
                        BatchWork.KIND,
                        new BatchWork(batches(), new FindingForm(country), reporting(), kernel.clock())));
    }

    private BatchStore batches() {
        return new DynamoBatches(kernel.table("LABORATORY_TABLE"), kernel.sealer());
    }

    private ReportResult reporting() {
        var identity = PeopleWiring.of(kernel);
        var holders = new Holders(identity.holders());
        var store = store();
        return new ReportResult(
                laboratories(),
                store,
                new AttachResults(store, holders, identity.people(), kernel.clock()),
                holders,
                country,
                kernel.clock());
    }

    /** What is done about changes of people's records. */
    ChangeHandler registrations() {
        var identity = PeopleWiring.of(kernel);
        var attaching = new AttachResults(store(), new Holders(identity.holders()), identity.people(), kernel.clock());
        return (change, deadline) -> {
            if (change.kind() != Change.Kind.REMOVE)
                PeopleWiring.changed(change).ifPresent(attaching::to);
        };
    }

    private ResultStore store() {
        return new DynamoResults(
                kernel.table("LABORATORY_TABLE"),
                kernel.transactions(),
                new DynamoResultItems(kernel.sealer()),
                new KeyedHashes(kernel.keys(), KeyPurpose.LOOKUP),
                StatusWiring.of(kernel).evidence(),
                received -> LaboratoryPolicy.keptUntil(country, received),
                kernel.clock());
    }
}
