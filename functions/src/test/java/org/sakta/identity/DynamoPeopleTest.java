package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.audit.Access;
import org.sakta.audit.Chain;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.http.Subject;
import org.sakta.shared.keys.Sealer;
import org.sakta.testing.Engine;

class DynamoPeopleTest extends PersonStoreContract {
    private final IdentityWorld world = IdentityWorld.in("kg");
    private final Table table = new Table(Engine.dynamo(), new TableName(Engine.table("IdentityTable")));
    private final PersonStore people = new DynamoPeople(
            table,
            new DynamoPersonItems(new Sealer(world.keys, new SecureRandom())),
            new DynamoIndexKeys(world.keys),
            world.wiring.audit().trail());
    private final ErasureStore erasures = new DynamoErasures(
            table, new Transactions(Engine.dynamo(), new SecureRandom()), () -> Duration.ofDays(30), world.clock);

    @Override
    PersonStore store() {
        return people;
    }

    @Override
    ErasureStore erasures() {
        return erasures;
    }

    @Override
    List<Access> written(PersonId id) {
        return world.wiring
                .audit()
                .trail()
                .newestFirst(Chain.ofPerson(id.value()), Optional.empty(), 100)
                .accesses();
    }

    @Test
    void anErasureIsForgottenAfterAWhile() {
        var person = person(PersonKind.ASSISTED, IdentityWorld.pin(), true);
        var by = new Subject("somebody");
        people.create(
                person,
                new PersonStore.Claim(by, PersonKind.ASSISTED, person.id().value()),
                Optional.empty(),
                List.of());
        erasures.begin(person.id(), by);
        world.clock.pass(Duration.ofDays(30));
        assertThat(erasures.erasedBy(person.id())).isEmpty();
    }

    @Test
    void nothingIsLeftOfAnErasedPersonButTheRandomIdAndItsEnd() {
        var person = person(PersonKind.ASSISTED, IdentityWorld.pin(), true);
        var by = new Subject("somebody");
        people.create(
                person,
                new PersonStore.Claim(by, PersonKind.ASSISTED, person.id().value()),
                Optional.empty(),
                List.of());
        erasures.begin(person.id(), by);
        erasures.finish(person.id());
        var left = Engine.dynamo().scanPaginator(scan -> scan.tableName(Engine.table("IdentityTable"))).items().stream()
                .filter(item -> item.toString().contains(person.id().value()))
                .toList();
        assertThat(left)
                .singleElement()
                .satisfies(item ->
                        assertThat(item.keySet()).containsExactlyInAnyOrder("pk", "sk", "erasedAt", "by", "expiresAt"));
    }
}
