package org.sakta.declaration;

import org.sakta.area.Areas;
import org.sakta.area.JurisdictionWiring;
import org.sakta.audit.DynamoAudit;
import org.sakta.declaration.form.Forms;
import org.sakta.declaration.programme.Participation;
import org.sakta.declaration.programme.ProgrammeWiring;
import org.sakta.identity.HeldData;
import org.sakta.identity.IdentityWiring;
import org.sakta.identity.Mandates;
import org.sakta.identity.People;
import org.sakta.identity.PeopleWiring;
import org.sakta.identity.ServedAreas;
import org.sakta.pass.PassWiring;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.trust.PassId;

/**
 * Builds what this context is made of. From the environment: {@code DECLARATION_TABLE}, {@code REQUEST_TABLE}, {@code
 * KEY_TABLE}, {@code DATA_KEY_ID}, and what {@link IdentityWiring} and {@link PassWiring} need.
 */
public final class DeclarationWiring {
    private final KernelWiring kernel;
    private final IdentityWiring identity;

    private DeclarationWiring(KernelWiring kernel) {
        this.kernel = kernel;
        this.identity = IdentityWiring.of(kernel);
    }

    static DeclarationWiring of(Env env) {
        return of(KernelWiring.of(env));
    }

    public static DeclarationWiring of(KernelWiring kernel) {
        return new DeclarationWiring(kernel);
    }

    /** What is held about people here. */
    public HeldData held() {
        return new HeldDeclarations(
                store(), participation(kernel), PassWiring.of(kernel).erasure(), kernel.clock());
    }

    /** Where it is read whether somebody declared symptoms: {@code DECLARATION_TABLE} and the keys, nothing else. */
    public static DeclaredSymptoms symptoms(KernelWiring kernel) {
        return new DynamoDeclaredSymptoms(
                kernel.primedTable("DECLARATION_TABLE"), new DynamoDeclarationItems(kernel.sealer()));
    }

    /** Where it is asked whether somebody declared: {@code DECLARATION_TABLE} and the keys, nothing else. */
    public static MadeDeclarations made(KernelWiring kernel) {
        return new DynamoMadeDeclarations(
                kernel.table("DECLARATION_TABLE"), new DynamoDeclarationItems(kernel.sealer()), Forms.bundled());
    }

    /** Where it is asked when somebody last declared: {@code DECLARATION_TABLE}, nothing else. */
    public static LatestDeclaration latest(KernelWiring kernel) {
        return new DynamoLatestDeclaration(kernel.table("DECLARATION_TABLE"));
    }

    /**
     * Takes along what people declare for themselves elsewhere: {@code DECLARATION_TABLE}, and what {@link PeopleWiring} and {@link PassWiring} need. No official
     * declares there, so there is nothing to audit.
     */
    public static Declaring declaring(KernelWiring kernel) {
        var identity = PeopleWiring.of(kernel);
        var store = store(kernel, (accesses, writes) -> {
            throw new IllegalStateException("nobody declares for others here");
        });
        return new Declaring(
                form(), submitting(kernel, declarants(kernel, identity.people(), identity.mandates()), store));
    }

    Filter edge() {
        return kernel.edge();
    }

    Filter oneEffect() {
        return kernel.oneEffect();
    }

    DeclarationRoutes routes() {
        var declarants = declarants(kernel, identity.people(), identity.mandates());
        var store = store();
        return new DeclarationRoutes(
                form(),
                submitting(kernel, declarants, store),
                new ReadDeclarations(declarants, store, kernel.clock()),
                kernel.clock());
    }

    private static SubmissionForm form() {
        return new SubmissionForm(Forms.bundled(), Areas.bundled());
    }

    private static Declarants declarants(KernelWiring kernel, People people, Mandates mandates) {
        return new KnownPeople(people, mandates, new ServedAreas(Areas.bundled()), JurisdictionWiring.of(kernel));
    }

    private static SubmitDeclaration submitting(KernelWiring kernel, Declarants declarants, DeclarationStore store) {
        var passes = PassWiring.of(kernel);
        return new SubmitDeclaration(
                declarants,
                store,
                ProgrammeWiring.programmes(kernel.table("DECLARATION_TABLE"), kernel.transactions()),
                participation(kernel),
                new DeclarationPasses(passes.issuer(), passes.revocations()),
                () -> PassId.random(kernel.random()),
                kernel.clock(),
                kernel.events());
    }

    private DeclarationStore store() {
        var trail = identity.audit().trail();
        return store(kernel, (accesses, writes) -> trail.append(accesses, writes) instanceof DynamoAudit.Appended.All);
    }

    private static DeclarationStore store(KernelWiring kernel, DynamoDeclarations.Audited audited) {
        return new DynamoDeclarations(
                kernel.table("DECLARATION_TABLE"),
                kernel.transactions(),
                new DynamoDeclarationItems(kernel.sealer()),
                audited);
    }

    private static Participation participation(KernelWiring kernel) {
        return ProgrammeWiring.participation(kernel.table("DECLARATION_TABLE"), kernel.keys());
    }
}
