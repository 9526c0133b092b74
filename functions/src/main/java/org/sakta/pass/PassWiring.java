package org.sakta.pass;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import org.sakta.identity.IdentityWiring;
import org.sakta.shared.aws.AwsClients;
import org.sakta.shared.config.Env;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.events.Events;
import org.sakta.shared.events.JsonEvents;
import org.sakta.shared.http.Edge;
import org.sakta.shared.http.Filter;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.keys.KmsKeyRing;
import org.sakta.shared.keys.Sealer;
import org.sakta.trust.Country;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Builds what this context is made of. From the environment: {@code PASS_TABLE}; {@code KEY_TABLE} and {@code DATA_KEY_ID} where passes or lists are
 * signed; {@code PUBLIC_URL} where passes are issued; {@code PASS_IMAGE_BUCKET} for images; {@code PASS_ROOT_KEY_ID} and {@code JURISDICTION} where lists
 * are published; and what {@link IdentityWiring} needs where a holder is asked for.
 */
public final class PassWiring {
    private final Env env;
    private final AwsClients clients;
    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();
    private final Events events;
    private final DynamoDbClient dynamo;
    private final Table table;

    private PassWiring(Env env) {
        this.env = env;
        this.events = JsonEvents.of(env, clock);
        clients = new AwsClients(env);
        dynamo = clients.dynamo();
        table = new Table(dynamo, env.required("PASS_TABLE", TableName::new));
    }

    public static PassWiring of(Env env) {
        return new PassWiring(env);
    }

    /** Issues passes for other contexts. */
    public PassIssuer issuer() {
        return new IssuePass(passes(), new DocumentSigners(signers(keys())), publicUrl(), clock);
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
        return new CheckPass(signers(new NoKeys()), revocationStore(), clock);
    }

    ShowPass showing() {
        return new ShowPass(passes(), revocationStore(), access(), images(), publicUrl(), clock);
    }

    private PassImages images() {
        return new S3Images(clients.s3(), clients.presigner(), env.required("PASS_IMAGE_BUCKET", String::strip));
    }

    RevokePass revoking() {
        return new RevokePass(passes(), revocationStore(), access());
    }

    PublishTrust trust() {
        return trust(signers(keys()));
    }

    PublishRevocations publishedRevocations() {
        return new PublishRevocations(revocationStore(), new DocumentSigners(signers(keys())), home(), clock);
    }

    RotateKeys rotating() {
        var keys = keys();
        var signers = signers(keys);
        return new RotateKeys(
                new DocumentSigners(signers),
                trust(signers),
                () -> keys.rotate(KeyPurpose.DATA),
                home(),
                events,
                clock);
    }

    Events events() {
        return events;
    }

    Filter edge() {
        return Edge.of(env, events, clock);
    }

    /** Checkpoints ask by POST, and nothing changes. */
    Filter edgeOfQuestions() {
        return Edge.ofQuestions(env, events, clock);
    }

    private PublishTrust trust(SignerStore signers) {
        var root = new KmsRootKey(clients.kms(), env.required("PASS_ROOT_KEY_ID", String::strip));
        return new PublishTrust(signers, new DynamoTrustEditions(table), root, clock);
    }

    private HolderAccess access() {
        var identity = IdentityWiring.of(env);
        return new HolderAccess(identity.mandates(), identity.audit().trail(), clock);
    }

    private PassStore passes() {
        return new DynamoPasses(table, clock);
    }

    private DynamoRevocations revocationStore() {
        return new DynamoRevocations(table, new Transactions(dynamo, random), clock);
    }

    private SignerStore signers(KeyRing keys) {
        return new DynamoSigners(table, new Sealer(keys, random), random);
    }

    private KeyRing keys() {
        return new KmsKeyRing(
                new Table(dynamo, env.required("KEY_TABLE", TableName::new)),
                clients.kms(),
                env.required("DATA_KEY_ID", String::strip),
                clock);
    }

    private Country home() {
        return env.required("JURISDICTION", letters -> new Country(letters.toUpperCase(Locale.ROOT)));
    }

    private String publicUrl() {
        return env.required("PUBLIC_URL", url -> url.replaceFirst("/+$", ""));
    }
}
