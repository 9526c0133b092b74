package org.sakta.declaration;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.sakta.area.Areas;
import org.sakta.declaration.form.Forms;
import org.sakta.declaration.programme.Participation;
import org.sakta.declaration.programme.ProgrammeWiring;
import org.sakta.identity.HeldData;
import org.sakta.identity.IdentityWiring;
import org.sakta.identity.ServedAreas;
import org.sakta.pass.PassWiring;
import org.sakta.shared.aws.AwsClients;
import org.sakta.shared.config.Env;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.events.Events;
import org.sakta.shared.events.JsonEvents;
import org.sakta.shared.http.Edge;
import org.sakta.shared.http.Filter;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.keys.KmsKeyRing;
import org.sakta.shared.keys.Sealer;
import org.sakta.shared.requests.DynamoRequests;
import org.sakta.shared.requests.Fingerprints;
import org.sakta.shared.requests.Idempotency;
import org.sakta.trust.PassId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Builds what this context is made of. From the environment: {@code DECLARATION_TABLE}, {@code REQUEST_TABLE}, {@code
 * KEY_TABLE}, {@code DATA_KEY_ID}, and what {@link IdentityWiring} and {@link PassWiring} need.
 */
public final class DeclarationWiring {
    private final Env env;
    private final InstantSource clock = InstantSource.system();
    private final Events events;
    private final SecureRandom random = new SecureRandom();
    private final DynamoDbClient dynamo;
    private final KeyRing keys;
    private final IdentityWiring identity;

    private DeclarationWiring(Env env) {
        this.env = env;
        this.events = JsonEvents.of(env, clock);
        var clients = new AwsClients(env);
        this.dynamo = clients.dynamo();
        this.keys =
                new KmsKeyRing(table("KEY_TABLE"), clients.kms(), env.required("DATA_KEY_ID", String::strip), clock);
        this.identity = IdentityWiring.of(env);
    }

    public static DeclarationWiring of(Env env) {
        return new DeclarationWiring(env);
    }

    /** What is held about people here. */
    public HeldData held() {
        return new HeldDeclarations(store(), participation(), PassWiring.of(env).erasure(), clock);
    }

    Filter edge() {
        return Edge.of(env, events, clock);
    }

    Filter oneEffect() {
        var requests = new DynamoRequests(
                table("REQUEST_TABLE"),
                new Sealer(keys, random),
                () -> UUID.randomUUID().toString());
        return new Idempotency(requests, new Fingerprints(keys), clock).oneEffect();
    }

    DeclarationRoutes routes() {
        var passes = PassWiring.of(env);
        var declarants =
                new KnownPeople(identity.people(), identity.mandates(), new ServedAreas(Areas.bundled()), clock);
        var store = store();
        return new DeclarationRoutes(
                new SubmissionForm(Forms.bundled(), Areas.bundled()),
                new SubmitDeclaration(
                        declarants,
                        store,
                        ProgrammeWiring.programmes(table("DECLARATION_TABLE"), transactions()),
                        participation(),
                        new DeclarationPasses(passes.issuer(), passes.revocations()),
                        () -> PassId.random(random),
                        clock,
                        events),
                new ReadDeclarations(declarants, store, clock),
                clock);
    }

    private DeclarationStore store() {
        return new DynamoDeclarations(
                table("DECLARATION_TABLE"),
                transactions(),
                new DynamoDeclarationItems(new Sealer(keys, random)),
                identity.audit().trail());
    }

    private Participation participation() {
        return ProgrammeWiring.participation(table("DECLARATION_TABLE"), keys);
    }

    private Transactions transactions() {
        return new Transactions(dynamo, random);
    }

    private Table table(String variable) {
        return new Table(dynamo, env.required(variable, TableName::new));
    }
}
