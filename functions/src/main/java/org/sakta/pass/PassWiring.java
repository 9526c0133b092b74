package org.sakta.pass;

import java.time.Instant;
import java.util.function.Supplier;
import org.sakta.area.JurisdictionWiring;
import org.sakta.identity.IdentityWiring;
import org.sakta.shared.config.Env;
import org.sakta.shared.cose.CoseSigner;
import org.sakta.shared.cose.VerifyingKey;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.events.Events;
import org.sakta.shared.http.Filter;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.keys.Sealer;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.trust.Country;

/**
 * Builds what this context is made of. From the environment: {@code PASS_TABLE}; {@code KEY_TABLE} and {@code DATA_KEY_ID} where passes or lists are
 * signed; {@code PUBLIC_URL} where passes are issued; {@code PASS_IMAGE_BUCKET} for images; {@code PASS_ROOT_KEY_ID} and {@code JURISDICTION} where lists
 * are published; and what {@link IdentityWiring} needs where a holder is asked for.
 */
public final class PassWiring {
    private final KernelWiring kernel;
    private final Table table;

    private PassWiring(KernelWiring kernel) {
        this.kernel = kernel;
        this.table = kernel.table("PASS_TABLE");
    }

    static PassWiring of(Env env) {
        return of(KernelWiring.of(env));
    }

    public static PassWiring of(KernelWiring kernel) {
        return new PassWiring(kernel);
    }

    /** Issues passes for other contexts. */
    public PassIssuer issuer() {
        return new IssuePass(passes(), new DocumentSigners(signers(kernel.keys())), publicUrl(), kernel.clock());
    }

    /** Signs passes for other contexts that keep them themselves, or do not keep them. */
    public PassSigner signer() {
        return new SignPass(new DocumentSigners(signers(kernel.keys())), publicUrl(), kernel.clock());
    }

    /** Signs lists that other contexts publish. */
    public Supplier<CoseSigner> listSigner() {
        var documents = new DocumentSigners(signers(kernel.keys()));
        return () -> documents.current(home(), kernel.clock().instant()).key();
    }

    /** Checks passes for other contexts. */
    public PassChecks checks() {
        return checking();
    }

    /** Revokes passes for other contexts. */
    public Revocations revocations() {
        return revocationStore();
    }

    /** Erases passes for other contexts. */
    public PassErasure erasure() {
        return new ErasePass(revocationStore(), passes(), images());
    }

    CheckPass checking() {
        // a check reads public keys only: it has no business with the keys that unseal private ones
        var signers = signers(new NoKeys());
        kernel.beforeSnapshot(() -> signers.trusted(Instant.EPOCH));
        return new CheckPass(signers, revocationStore(), kernel.clock());
    }

    ShowPass showing() {
        return new ShowPass(passes(), revocationStore(), access(), images(), publicUrl(), kernel.clock());
    }

    private PassImages images() {
        return new S3Images(
                kernel.clients().s3(),
                kernel.clients().presigner(),
                kernel.env().required("PASS_IMAGE_BUCKET", String::strip));
    }

    RevokePass revoking() {
        return new RevokePass(passes(), revocationStore(), access());
    }

    PublishTrust trust() {
        return trust(signers(kernel.keys()));
    }

    PublishRevocations publishedRevocations() {
        return new PublishRevocations(
                revocationStore(), new DocumentSigners(signers(kernel.keys())), home(), kernel.clock());
    }

    RotateKeys rotating() {
        var keys = kernel.keys();
        var signers = signers(keys);
        return new RotateKeys(
                new DocumentSigners(signers),
                trust(signers),
                () -> keys.rotate(KeyPurpose.DATA),
                home(),
                kernel.events(),
                kernel.clock());
    }

    Events events() {
        return kernel.events();
    }

    Filter edge() {
        return kernel.edge();
    }

    /** Checkpoints ask by POST, and nothing changes. */
    Filter edgeOfQuestions() {
        return kernel.edgeOfQuestions();
    }

    private PublishTrust trust(SignerStore signers) {
        kernel.beforeSnapshot(() -> signers.trusted(Instant.EPOCH));
        var root = new KmsRootKey(kernel.clients().kms(), kernel.env().required("PASS_ROOT_KEY_ID", String::strip));
        return new PublishTrust(signers, new DynamoTrustEditions(table), root, kernel.clock());
    }

    private HolderAccess access() {
        var identity = IdentityWiring.of(kernel);
        return new HolderAccess(identity.mandates(), identity.audit().trail(), kernel.clock());
    }

    private PassStore passes() {
        return new DynamoPasses(table, kernel.clock());
    }

    private DynamoRevocations revocationStore() {
        return new DynamoRevocations(table, kernel.transactions(), kernel.clock());
    }

    private SignerStore signers(KeyRing keys) {
        kernel.beforeSnapshot(VerifyingKey::prime);
        return new DynamoSigners(table, new Sealer(keys, kernel.random()), kernel.random());
    }

    private Country home() {
        return new Country(JurisdictionWiring.of(kernel).country().name());
    }

    private String publicUrl() {
        return kernel.env().required("PUBLIC_URL", url -> url.replaceFirst("/+$", ""));
    }
}
