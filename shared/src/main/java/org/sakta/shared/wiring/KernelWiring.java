package org.sakta.shared.wiring;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sakta.shared.aws.AwsClients;
import org.sakta.shared.config.Env;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.events.Event;
import org.sakta.shared.events.Events;
import org.sakta.shared.events.JsonEvents;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.http.Edge;
import org.sakta.shared.http.Filter;
import org.sakta.shared.jobs.JobKind;
import org.sakta.shared.jobs.JobRunner;
import org.sakta.shared.jobs.Jobs;
import org.sakta.shared.jobs.Work;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonWriter;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.keys.KmsKeyRing;
import org.sakta.shared.keys.Sealer;
import org.sakta.shared.requests.DynamoRequests;
import org.sakta.shared.requests.Fingerprints;
import org.sakta.shared.requests.Idempotency;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What the kernel gives to the wirings of all contexts in one function, one of each: clients, keys, clock, chance, events.
 * From the environment: {@code KEY_TABLE} and {@code DATA_KEY_ID} where there are keys, {@code REQUEST_TABLE} where requests have one effect, and what
 * {@link Edge} needs.
 */
public final class KernelWiring {
    private final Env env;
    private final AwsClients clients;
    private final InstantSource clock;
    private final Events events;
    private final Supplier<DynamoDbClient> dynamo;
    private final SecureRandom random = new SecureRandom();
    private final boolean snapshot;
    private @Nullable KeyRing keys;

    private KernelWiring(
            Env env,
            AwsClients clients,
            InstantSource clock,
            Events events,
            Supplier<DynamoDbClient> dynamo,
            @Nullable KeyRing keys) {
        this.env = env;
        this.clients = clients;
        this.clock = clock;
        this.events = events;
        this.dynamo = dynamo;
        this.keys = keys;
        this.snapshot = env.optional("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"::equals)
                .orElse(false);
    }

    public static KernelWiring of(Env env) {
        var clients = new AwsClients(env);
        var clock = InstantSource.system();
        var kernel = new KernelWiring(env, clients, clock, JsonEvents.of(env, clock), clients::dynamo, null);
        kernel.beforeSnapshot(() -> JsonWriter.write(Json.parse("{}".getBytes(StandardCharsets.UTF_8))));
        return kernel;
    }

    /** With a clock, a log, a database and keys of the caller's own. */
    public static KernelWiring of(Env env, InstantSource clock, Events events, DynamoDbClient dynamo, KeyRing keys) {
        return new KernelWiring(env, new AwsClients(env), clock, events, () -> dynamo, keys);
    }

    public Env env() {
        return env;
    }

    public AwsClients clients() {
        return clients;
    }

    public InstantSource clock() {
        return clock;
    }

    public Events events() {
        return events;
    }

    public SecureRandom random() {
        return random;
    }

    /**
     * Does now, where a snapshot of this function is going to be taken, what its first request would have to load classes and set up
     * connections for. It reads only, and leaves neither a time nor an id nor a key behind.
     */
    public void beforeSnapshot(Runnable reading) {
        if (!snapshot) return;
        try {
            reading.run();
        } catch (DependencyUnavailable notNow) {
            events.record(new NotPrimed(notNow.dependency()));
        }
    }

    private record NotPrimed(String dependency) implements Event {}

    /** @param variable of the environment, which names the table */
    public Table table(String variable) {
        return new Table(dynamo.get(), env.required(variable, TableName::new));
    }

    /** As {@link #table}; before a snapshot an item is asked for that is not there. So the function must be allowed to get items. */
    public Table primedTable(String variable) {
        var table = table(variable);
        beforeSnapshot(() -> table.get(new Key("PRIMING", "PRIMING")));
        return table;
    }

    /** @param variable of the environment, which names the table that holds a context's jobs */
    public Jobs jobs(String variable) {
        return new Jobs(table(variable), clock);
    }

    /** For the function behind the stream of that table: it does the jobs of these kinds. */
    public JobRunner jobRunner(String variable, Map<JobKind, Work> works) {
        return new JobRunner(new Jobs(primedTable(variable), clock), works, events, clock);
    }

    public Transactions transactions() {
        return new Transactions(dynamo.get(), random);
    }

    public synchronized KeyRing keys() {
        if (keys == null)
            keys = new KmsKeyRing(table("KEY_TABLE"), clients.kms(), env.required("DATA_KEY_ID", String::strip), clock);
        return keys;
    }

    public Sealer sealer() {
        return new Sealer(keys(), random);
    }

    public Filter edge() {
        return Edge.of(env, events, clock);
    }

    /** @see Edge#ofQuestions */
    public Filter edgeOfQuestions() {
        return Edge.ofQuestions(env, events, clock);
    }

    public Filter oneEffect() {
        var requests = new DynamoRequests(
                table("REQUEST_TABLE"), sealer(), () -> UUID.randomUUID().toString());
        return new Idempotency(requests, new Fingerprints(keys()), clock).oneEffect();
    }
}
