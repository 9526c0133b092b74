package org.sakta.declaration.programme;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import org.sakta.area.Areas;
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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** From the environment: {@code DECLARATION_TABLE}; for staff also {@code KEY_TABLE}, {@code DATA_KEY_ID}, {@code REQUEST_TABLE}. */
public final class ProgrammeWiring {
    private static final int ID_BYTES = 10;

    private final Env env;
    private final AwsClients clients;
    private final DynamoDbClient dynamo;
    private final InstantSource clock = InstantSource.system();
    private final Events events;
    private final SecureRandom random = new SecureRandom();

    private ProgrammeWiring(Env env) {
        this.env = env;
        this.events = JsonEvents.of(env, clock);
        this.clients = new AwsClients(env);
        this.dynamo = clients.dynamo();
    }

    static ProgrammeWiring of(Env env) {
        return new ProgrammeWiring(env);
    }

    /** For declarations, which share the table. */
    public static Programmes programmes(Table declarations, Transactions transactions) {
        return new Programmes(new DynamoProgrammes(declarations, transactions), Areas.bundled());
    }

    /** For declarations, which leave their marks. */
    public static Participation participation(Table declarations, KeyRing keys) {
        return new Participation(new DynamoRosters(declarations), new HandleHashes(keys));
    }

    Filter edge() {
        return Edge.of(env, events, clock);
    }

    Programmes directory() {
        return new Programmes(store(), Areas.bundled());
    }

    InstantSource clock() {
        return clock;
    }

    ProgrammeRoutes routes() {
        var rosters = new DynamoRosters(table("DECLARATION_TABLE"));
        return new ProgrammeRoutes(
                directory(),
                new ProgrammeForm(Areas.bundled(), this::id),
                new OpenProgramme(store(), Areas.bundled(), clock),
                new KeepRoster(rosters, new HandleHashes(keys()), clock),
                new MeasureCompletion(rosters, clock),
                clock);
    }

    Filter oneEffect() {
        var keys = keys();
        var requests = new DynamoRequests(
                table("REQUEST_TABLE"),
                new Sealer(keys, random),
                () -> UUID.randomUUID().toString());
        return new Idempotency(requests, new Fingerprints(keys), clock).oneEffect();
    }

    private ProgrammeId id() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return new ProgrammeId(HexFormat.of().formatHex(bytes));
    }

    private DynamoProgrammes store() {
        return new DynamoProgrammes(table("DECLARATION_TABLE"), new Transactions(dynamo, random));
    }

    private KeyRing keys() {
        return new KmsKeyRing(table("KEY_TABLE"), clients.kms(), env.required("DATA_KEY_ID", String::strip), clock);
    }

    private Table table(String variable) {
        return new Table(dynamo, env.required(variable, TableName::new));
    }
}
