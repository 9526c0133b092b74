package org.sakta.declaration;

import org.sakta.area.Areas;
import org.sakta.declaration.form.Forms;
import org.sakta.declaration.programme.Participation;
import org.sakta.declaration.programme.ProgrammeWiring;
import org.sakta.identity.HeldData;
import org.sakta.identity.IdentityWiring;
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
    private final PassWiring passes;

    private DeclarationWiring(KernelWiring kernel) {
        this.kernel = kernel;
        this.identity = IdentityWiring.of(kernel);
        this.passes = PassWiring.of(kernel);
    }

    static DeclarationWiring of(Env env) {
        return of(KernelWiring.of(env));
    }

    public static DeclarationWiring of(KernelWiring kernel) {
        return new DeclarationWiring(kernel);
    }

    /** What is held about people here. */
    public HeldData held() {
        return new HeldDeclarations(store(), participation(), passes.erasure(), kernel.clock());
    }

    Filter edge() {
        return kernel.edge();
    }

    Filter oneEffect() {
        return kernel.oneEffect();
    }

    DeclarationRoutes routes() {
        var declarants = new KnownPeople(
                identity.people(), identity.mandates(), new ServedAreas(Areas.bundled()), kernel.clock());
        var store = store();
        return new DeclarationRoutes(
                new SubmissionForm(Forms.bundled(), Areas.bundled()),
                new SubmitDeclaration(
                        declarants,
                        store,
                        ProgrammeWiring.programmes(kernel.table("DECLARATION_TABLE"), kernel.transactions()),
                        participation(),
                        new DeclarationPasses(passes.issuer(), passes.revocations()),
                        () -> PassId.random(kernel.random()),
                        kernel.clock(),
                        kernel.events()),
                new ReadDeclarations(declarants, store, kernel.clock()),
                kernel.clock());
    }

    private DeclarationStore store() {
        return new DynamoDeclarations(
                kernel.table("DECLARATION_TABLE"),
                kernel.transactions(),
                new DynamoDeclarationItems(kernel.sealer()),
                identity.audit().trail());
    }

    private Participation participation() {
        return ProgrammeWiring.participation(kernel.table("DECLARATION_TABLE"), kernel.keys());
    }
}
