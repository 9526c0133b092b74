package org.sakta.identity;

import java.util.List;
import org.sakta.area.Areas;
import org.sakta.area.Jurisdiction;
import org.sakta.area.JurisdictionWiring;
import org.sakta.audit.AuditWiring;
import org.sakta.identity.document.Country;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.wiring.KernelWiring;

/**
 * Builds what this context is made of. From the environment: {@code IDENTITY_TABLE}, {@code AUDIT_TABLE}, {@code
 * KEY_TABLE}, {@code DATA_KEY_ID}, {@code JURISDICTION}, and {@code REQUEST_TABLE} where people are registered,
 * corrected or looked up.
 */
public final class IdentityWiring {
    private final KernelWiring kernel;
    private final Jurisdiction jurisdiction;
    private final AuditWiring audit;
    private final PersonStore store;
    private final Mandates mandates;

    private IdentityWiring(KernelWiring kernel) {
        this.kernel = kernel;
        this.jurisdiction = JurisdictionWiring.of(kernel);
        this.audit = AuditWiring.of(kernel);
        this.store = new DynamoPeople(
                kernel.primedTable("IDENTITY_TABLE"),
                new DynamoPersonItems(kernel.sealer()),
                new DynamoIndexKeys(kernel.keys()),
                audit.trail());
        this.mandates = new Mandates(store);
        kernel.beforeSnapshot(
                () -> Areas.bundled().history(jurisdiction.country().area()));
    }

    static IdentityWiring of(Env env) {
        return of(KernelWiring.of(env));
    }

    public static IdentityWiring of(KernelWiring kernel) {
        return new IdentityWiring(kernel);
    }

    /** Person records for other contexts. */
    public People people() {
        return store;
    }

    /** Who may act for whom. */
    public Mandates mandates() {
        return mandates;
    }

    /** The audit trail, for what officials do in other contexts. */
    public AuditWiring audit() {
        return audit;
    }

    /** What is held about people here; identity comes last, since the others need to know whose data they erase. */
    public List<HeldData> held() {
        return List.of(new HeldAccesses(audit.trail()), new HeldIdentity(store, erasures(), this::policy));
    }

    /** Erasing a person. */
    public Erasures erasing() {
        return new Erasures(mandates, erasures());
    }

    private ErasureStore erasures() {
        return new DynamoErasures(
                kernel.table("IDENTITY_TABLE"),
                kernel.transactions(),
                () -> policy().erasureRemembered(),
                kernel.clock());
    }

    Filter edge() {
        return kernel.edge();
    }

    Filter oneEffect() {
        return kernel.oneEffect();
    }

    PeopleRoutes peopleRoutes() {
        var served = new ServedAreas(Areas.bundled());
        return new PeopleRoutes(
                forms(),
                home(),
                mandates,
                new RegisterPerson(
                        store,
                        limits(),
                        new Registrar(kernel.keys()),
                        served,
                        this::policy,
                        () -> PersonId.random(kernel.random()),
                        jurisdiction),
                new ReadPerson(store, mandates, jurisdiction),
                new CorrectPerson(store, mandates, limits(), served, jurisdiction),
                new ListDependants(store, mandates));
    }

    FindPeople finding() {
        return new FindPeople(store, limits(), jurisdiction);
    }

    ReadAccesses readingAccesses() {
        return new ReadAccesses(mandates, audit.trail(), audit.trail(), audit.trail(), kernel.clock());
    }

    PersonForms forms() {
        return new PersonForms(
                home(), new BirthReader(this::policy, jurisdiction), new ResidenceForm(Areas.bundled(), jurisdiction));
    }

    private Limits limits() {
        return new DynamoLimits(kernel.table("REQUEST_TABLE"), kernel.keys(), this::policy, kernel.clock());
    }

    /** The one in force now. */
    private IdentityPolicy policy() {
        return IdentityPolicy.of(jurisdiction.country(), jurisdiction.today());
    }

    private Country home() {
        return new Country(jurisdiction.country().name());
    }
}
