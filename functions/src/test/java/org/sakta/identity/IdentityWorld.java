package org.sakta.identity;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sakta.identity.document.NeverIssued;
import org.sakta.identity.document.Sex;
import org.sakta.shared.config.Env;
import org.sakta.shared.events.Event;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.testing.ApiCall;
import org.sakta.testing.ApiCall.Answer;
import org.sakta.testing.Engine;
import org.sakta.testing.TestClock;
import org.sakta.testing.TestKeys;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The functions of this context on the real engine, and people who call them. */
public final class IdentityWorld {
    /** Ahead of every clock: the engine really deletes what has expired. */
    public static final Instant NOW = Instant.parse("2096-03-01T09:00:00Z");

    private static final AtomicInteger SERIALS = new AtomicInteger();

    public final TestClock clock = new TestClock(NOW);
    public final TestKeys keys = new TestKeys("identity");
    public final List<Event> events = new ArrayList<>();
    public final IdentityWiring wiring;
    final RequestStreamHandler people;
    final RequestStreamHandler lookups;
    final RequestStreamHandler accesses;

    private IdentityWorld(String jurisdiction, DynamoDbClient dynamo) {
        this.wiring = IdentityWiring.of(KernelWiring.of(
                new Env(Map.of(
                        "IDENTITY_TABLE",
                        Engine.table("IdentityTable"),
                        "AUDIT_TABLE",
                        Engine.table("AuditTable"),
                        "REQUEST_TABLE",
                        Engine.table("RequestTable"),
                        "JURISDICTION",
                        jurisdiction,
                        "ORIGIN_SECRETS",
                        "direct",
                        "MAINTENANCE_UNTIL",
                        "off",
                        "TIME_ZONE",
                        "Asia/Bishkek")),
                clock,
                events::add,
                dynamo,
                keys));
        this.people = new PeopleHandler(wiring);
        this.lookups = new PersonLookupsHandler(wiring);
        this.accesses = new AccessesHandler(wiring);
    }

    public static IdentityWorld in(String jurisdiction) {
        return on(jurisdiction, Engine.dynamo());
    }

    public static IdentityWorld on(String jurisdiction, DynamoDbClient dynamo) {
        return new IdentityWorld(jurisdiction, dynamo);
    }

    /** Somebody who is signed in. */
    public record Actor(String subject, Map<String, String> claims) {
        public static Actor citizen(String phone) {
            return new Actor(UUID.randomUUID().toString(), Map.of("phone_number", phone));
        }

        public static Actor staff(String group, String area) {
            return new Actor(
                    UUID.randomUUID().toString(),
                    Map.of("cognito:groups", "[" + group + "]", "organisation", "polyclinic-4", "area", area));
        }

        public ApiCall calls(String route) {
            var call = ApiCall.to(route).claim("sub", subject);
            for (var claim : claims.entrySet()) call = call.claim(claim.getKey(), claim.getValue());
            return call;
        }
    }

    Answer register(Actor actor, String body) {
        return actor.calls("POST /people").json(body).send(people);
    }

    Answer show(Actor actor, String id) {
        return actor.calls("GET /people/{personId}").path("personId", id).send(people);
    }

    Answer show(Actor actor, String id, String purpose) {
        return actor.calls("GET /people/{personId}")
                .path("personId", id)
                .header("sakta-purpose", purpose)
                .send(people);
    }

    Answer correct(Actor actor, String id, int version, String record) {
        return correction(actor, id, version, record).send(people);
    }

    static ApiCall correction(Actor actor, String id, int version, String record) {
        return actor.calls("PUT /people/{personId}")
                .path("personId", id)
                .header("if-match", "\"" + version + "\"")
                .json(record);
    }

    Answer lookUp(Actor actor, String key, String purpose) {
        return actor.calls("POST /people/lookups")
                .json("{%s,\"purpose\":\"%s\",\"reference\":\"CASE-2026-17\"}".formatted(key, purpose))
                .send(lookups);
    }

    Answer looks(Actor actor, String id) {
        return actor.calls("GET /people/{personId}/accesses")
                .path("personId", id)
                .send(accesses);
    }

    /** A Kyrgyz number that no test has used. */
    static String pin() {
        return NeverIssued.pin(NeverIssued.BORN, Sex.FEMALE, SERIALS.incrementAndGet());
    }

    /** A record as it is sent: Айгүл of Bishkek, with that Kyrgyz number. */
    static String record(String name, String pin) {
        return """
                "name": "%s", "birthDate": "1885-03-21", "sex": "female", "nationality": "KG",
                "documents": [{"country": "KG", "type": "pin", "number": "%s"}],
                "residence": {"areaCode": "%s", "address": "Чүй пр. 155"}, "language": "ky\"""".formatted(name, pin, BISHKEK);
    }

    static final String BISHKEK = "41711000000000";

    /** Registers a citizen with a fresh number. @return the person's id */
    public String registered(Actor citizen) {
        return register(citizen, "{\"for\": \"self\", " + record("Айгүл Асанова", pin()) + "}")
                .at("personId");
    }
}
