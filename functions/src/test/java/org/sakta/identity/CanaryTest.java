package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.identity.IdentityWorld.pin;
import static org.sakta.identity.IdentityWorld.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sakta.identity.IdentityWorld.Actor;
import org.sakta.shared.json.JsonWriter;
import org.sakta.testing.Engine;

/** People with names found nowhere else leave no readable trace outside the sealed attribute. */
class CanaryTest {
    private static final String NAME = "Канарейкан Жытыбайкызы";
    private final IdentityWorld world = IdentityWorld.in("kg");

    @Test
    void noTableAndNoLogLineHoldsANameAPhoneOrANumber() {
        var canaries = new ArrayList<>(List.of(NAME, "Канарейкан", "Канарейный тупик"));
        for (int i = 0; i < 20; i++) {
            var pin = pin();
            var phone = "+99655000%04d".formatted(i + 1000);
            canaries.add(pin);
            canaries.add(phone);
            live(Actor.citizen(phone), pin, phone);
        }
        for (var table : List.of("IdentityTable", "AuditTable", "RequestTable")) assertHoldsNone(table, canaries);
        var logged = new String(
                JsonWriter.write(world.events.stream().map(Object::toString).toList()), StandardCharsets.UTF_8);
        assertThat(canaries).noneMatch(logged::contains);
    }

    private void live(Actor citizen, String pin, String phone) {
        var address = record(NAME, pin).replace("Чүй пр. 155", "Канарейный тупик 1");
        var registered = citizen.calls("POST /people")
                .header("idempotency-key", "canary-" + pin)
                .json("{\"for\": \"self\", " + address + "}")
                .send(world.people);
        assertThat(registered.status()).isEqualTo(201);
        world.correct(citizen, "me", 1, "{" + address + "}");
        var clerk = Actor.staff("clerk", IdentityWorld.BISHKEK);
        world.lookUp(clerk, "\"phone\": \"" + phone + "\"", "declaration");
        world.lookUp(
                clerk,
                "\"document\": {\"country\":\"KG\",\"type\":\"pin\",\"number\":\"" + pin() + "\"}",
                "declaration");
        world.show(citizen, "me");
    }

    private static void assertHoldsNone(String table, List<String> canaries) {
        var items = Engine.dynamo()
                .scanPaginator(scan -> scan.tableName(Engine.table(table)))
                .items();
        for (var item : items) {
            var text = new StringBuilder(item.toString());
            item.values().stream()
                    .filter(value -> value.b() != null)
                    .map(value -> value.b().asByteArray())
                    .forEach(bytes -> text.append(new String(bytes, StandardCharsets.UTF_8))
                            .append(new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII)));
            assertThat(canaries).as(table).noneMatch(canary -> text.indexOf(canary) >= 0);
        }
    }
}
