package org.sakta.status;

import java.util.Map;
import java.util.Optional;
import org.sakta.area.Country;
import org.sakta.area.JurisdictionWiring;
import org.sakta.declaration.DeclarationWiring;
import org.sakta.identity.HeldData;
import org.sakta.identity.IdentityWiring;
import org.sakta.identity.PersonId;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.jobs.JobRunner;
import org.sakta.shared.streams.Change;
import org.sakta.shared.streams.ChangeHandler;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.status.rule.RuleSets;

/**
 * Builds what this context is made of. From the environment: {@code STATUS_TABLE}, {@code KEY_TABLE}, {@code DATA_KEY_ID},
 * {@code JURISDICTION}; where people ask also what {@link IdentityWiring} needs, and {@code REQUEST_TABLE}.
 */
public final class StatusWiring {
    private static final int PAGE = 1000;

    private final KernelWiring kernel;
    private final Country country;

    private StatusWiring(KernelWiring kernel) {
        this.kernel = kernel;
        this.country = JurisdictionWiring.of(kernel).country();
    }

    static StatusWiring of(Env env) {
        return of(KernelWiring.of(env));
    }

    public static StatusWiring of(KernelWiring kernel) {
        return new StatusWiring(kernel);
    }

    /** Where other contexts' adapters add evidence. */
    public DynamoEvidence evidence() {
        return new DynamoEvidence(
                kernel.table("STATUS_TABLE"),
                kernel.sealer(),
                evidence -> StatusPolicy.keptUntil(country, evidence),
                kernel.clock());
    }

    /** What is done about changes of declarations. */
    ChangeHandler declaredSymptoms() {
        return new TakeDeclaredSymptoms(DeclarationWiring.symptoms(kernel), evidence());
    }

    /** Whose laboratory results a change in the table of evidence is about, if it is about any. */
    public static Optional<PersonId> tested(Change change) {
        return DynamoEvidence.tested(change.key());
    }

    /** Where other contexts ask for a colour. */
    public Statuses statuses() {
        return new KnownStatuses(evidence(), rules(), kernel.clock());
    }

    /** What is held about people here. */
    public HeldData held() {
        return new HeldStatus(evidence());
    }

    Filter edge() {
        return kernel.edge();
    }

    Filter oneEffect() {
        return kernel.oneEffect();
    }

    StatusReadRoutes readRoutes() {
        return new StatusReadRoutes(reading(), epidemiology(), country, kernel.clock());
    }

    StatusRoutes routes() {
        return new StatusRoutes(epidemiology(), new EvidenceIds(kernel.random()), country, kernel.clock());
    }

    DryRunRoutes dryRunRoutes() {
        return new DryRunRoutes(kernel.jobs("STATUS_TABLE"), new EvidenceIds(kernel.random()), country, kernel.clock());
    }

    JobRunner dryRunWork() {
        var population = new DynamoPopulation(kernel.table("STATUS_TABLE"), evidence(), PAGE);
        return kernel.jobRunner(
                "STATUS_TABLE",
                Map.of(
                        TryRuleSet.KIND,
                        new TryRuleSet(population, RuleSets.bundled().of(country))));
    }

    private ReadStatus reading() {
        return new ReadStatus(IdentityWiring.of(kernel).mandates(), evidence(), rules());
    }

    private Epidemiology epidemiology() {
        var identity = IdentityWiring.of(kernel);
        var log = evidence();
        return new Epidemiology(
                identity.people(),
                reading(),
                log,
                new DynamoEvidenceDesk(log, identity.audit().trail()),
                kernel.clock());
    }

    /** The rules are read when the first colour is asked for. */
    private ColourRules rules() {
        kernel.beforeSnapshot(RuleSets.bundled()::all);
        return (all, at, knownAt) -> RuleSets.bundled().of(country).status(all, at, knownAt);
    }
}
