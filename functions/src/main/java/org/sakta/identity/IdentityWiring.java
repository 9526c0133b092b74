package org.sakta.identity;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sakta.area.Areas;
import org.sakta.audit.AuditWiring;
import org.sakta.identity.document.Country;
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

/**
 * Builds what this context is made of. From the environment: {@code IDENTITY_TABLE}, {@code AUDIT_TABLE}, {@code
 * KEY_TABLE}, {@code DATA_KEY_ID}, {@code JURISDICTION}, and {@code REQUEST_TABLE} where people are registered,
 * corrected or looked up.
 */
public final class IdentityWiring {
    private final Env env;
    private final InstantSource clock;
    private final Events events;
    private final DynamoDbClient dynamo;
    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();
    private final IdentityPolicy policy;
    private final AuditWiring audit;
    private final PersonStore store;
    private final Mandates mandates;

    IdentityWiring(Env env, InstantSource clock, Events events, DynamoDbClient dynamo, KeyRing keys) {
        this.env = env;
        this.clock = clock;
        this.events = events;
        this.dynamo = dynamo;
        this.keys = keys;
        this.policy = IdentityPolicy.of(jurisdiction(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        this.audit = AuditWiring.of(env, dynamo, transactions(), keys, clock);
        this.store = new DynamoPeople(
                table("IDENTITY_TABLE"),
                new DynamoPersonItems(new Sealer(keys, random)),
                new DynamoIndexKeys(keys),
                audit.trail());
        this.mandates = new Mandates(store);
    }

    public static IdentityWiring of(Env env) {
        var clients = new AwsClients(env);
        var clock = InstantSource.system();
        var dynamo = clients.dynamo();
        var keys = new KmsKeyRing(
                new Table(dynamo, env.required("KEY_TABLE", TableName::new)),
                clients.kms(),
                env.required("DATA_KEY_ID", String::strip),
                clock);
        return new IdentityWiring(env, clock, JsonEvents.of(env, clock), dynamo, keys);
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
        return List.of(new HeldAccesses(audit.trail()), new HeldIdentity(store, erasures(), policy.backupsKeptDays()));
    }

    /** Erasing a person. */
    public Erasures erasing() {
        return new Erasures(mandates, erasures());
    }

    private ErasureStore erasures() {
        return new DynamoErasures(table("IDENTITY_TABLE"), transactions(), policy.erasureRemembered(), clock);
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

    PeopleRoutes peopleRoutes() {
        var served = new ServedAreas(Areas.bundled());
        return new PeopleRoutes(
                forms(),
                home(),
                mandates,
                new RegisterPerson(
                        store,
                        limits(),
                        new Registrar(keys),
                        served,
                        policy.mostDependants(),
                        () -> PersonId.random(random),
                        today()),
                new ReadPerson(store, mandates, today()),
                new CorrectPerson(store, mandates, limits(), served, today()),
                new ListDependants(store, mandates));
    }

    FindPeople finding() {
        return new FindPeople(store, limits(), today());
    }

    ReadAccesses readingAccesses() {
        return new ReadAccesses(mandates, audit.trail(), audit.trail(), audit.trail(), clock);
    }

    PersonForms forms() {
        return new PersonForms(
                home(), new BirthReader(policy.oldestBirth(), today()), new ResidenceForm(Areas.bundled(), today()));
    }

    private Limits limits() {
        return new DynamoLimits(table("REQUEST_TABLE"), keys, policy, clock);
    }

    private Today today() {
        return new Today(clock, jurisdiction().zone());
    }

    private Country home() {
        return new Country(jurisdiction().name());
    }

    private org.sakta.area.Country jurisdiction() {
        return env.required(
                "JURISDICTION", letters -> org.sakta.area.Country.parse(letters).orElseThrow());
    }

    private Transactions transactions() {
        return new Transactions(dynamo, random);
    }

    private Table table(String variable) {
        return new Table(dynamo, env.required(variable, TableName::new));
    }
}
