package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sakta.area.Areas;
import org.sakta.area.Jurisdiction;
import org.sakta.audit.InMemoryAudit;
import org.sakta.identity.CorrectPerson.Correction;
import org.sakta.identity.CorrectPerson.Outcome;
import org.sakta.identity.IdentityWorld.Actor;
import org.sakta.identity.PersonStore.Claim;
import org.sakta.identity.document.NeverIssued;
import org.sakta.identity.document.Sex;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;
import org.sakta.shared.http.Subject;
import org.sakta.testing.Engine;
import org.sakta.testing.FailingDynamo;
import org.sakta.testing.TestClock;

/** Nobody learns whose a document number is by trying numbers. */
class EnumerationTest {
    private static final int MANY = 10_000;

    private final TestClock clock = new TestClock(IdentityWorld.NOW);
    private final InMemoryPeople people = new InMemoryPeople(new InMemoryAudit(Duration.ofDays(1), clock));
    private final Mandates mandates = new Mandates(people);

    @Test
    void tenThousandSequentialNumbersGiveOneAnswerAndThenTheLockOut() {
        for (int serial = 0; serial < MANY; serial += 2) held(serial);
        var subject = new Subject(UUID.randomUUID().toString());
        var mine = PersonStoreContract.person(PersonKind.SELF, sequential(MANY + 1), false);
        people.create(mine, new Claim(subject, PersonKind.SELF, "mine"), Optional.empty(), List.of());
        var correcting = correcting(MANY);
        Set<String> answers = new HashSet<>();
        for (int serial = 0; serial < MANY; serial++)
            answers.add(shape(correcting.correct(caller(subject), asking(mine, serial, serial + 1)), serial));
        assertThat(answers).containsExactly("Corrected, one document, claimed");
        assertThat(correcting.correct(caller(subject), asking(mine, MANY, MANY + 1)))
                .isInstanceOf(Outcome.LockedOut.class);
    }

    @Test
    void overHttpAHeldNumberAndAFreeOneGiveOneAnswerByTheSameWork() {
        try (var counting = FailingDynamo.where(Engine.endpoint(), "")) {
            var world = IdentityWorld.on("kg", counting.client());
            var clerk = Actor.staff("clerk", IdentityWorld.BISHKEK);
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < 40; i++) {
                var pin = IdentityWorld.pin();
                if (i % 2 == 0)
                    world.register(
                            clerk, "{\"for\": \"assisted\", " + IdentityWorld.record("Бермет Усенова", pin) + "}");
                counting.callsSince();
                var body = "{\"for\": \"self\", " + IdentityWorld.record("Айгүл Асанова", pin) + "}";
                var answer = world.register(Actor.citizen("+996700123456"), body);
                seen.add(answer.status()
                        + answer.body().replace(answer.at("personId"), "")
                        + answer.headers().keySet()
                        + counting.callsSince());
            }
            assertThat(seen).hasSize(1);
        }
    }

    @Test
    void afterTenNumbersInADayACitizenIsLockedOutUntilTomorrow() {
        var world = IdentityWorld.in("kg");
        var citizen = Actor.citizen("+996700123456");
        world.registered(citizen);
        for (int i = 1; i < 10; i++)
            assertThat(world.correct(citizen, "me", i, "{" + IdentityWorld.record("А Б", IdentityWorld.pin()) + "}")
                            .status())
                    .isEqualTo(200);
        var locked = world.correct(citizen, "me", 10, "{" + IdentityWorld.record("А Б", IdentityWorld.pin()) + "}");
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.headers())
                .containsEntry("retry-after", Long.toString(Duration.ofHours(15).toSeconds() + 1));
        assertThat(world.show(citizen, "me").at("version")).isEqualTo("10");
        world.clock.pass(Duration.ofHours(15));
        assertThat(world.correct(citizen, "me", 10, "{" + IdentityWorld.record("А Б", IdentityWorld.pin()) + "}")
                        .status())
                .isEqualTo(200);
    }

    /** Takes a quiet machine and a minute: {@code mvn test -Dtest=EnumerationTest -DargLine=-Dsakta.measured=true}. */
    @Test
    @EnabledIfSystemProperty(named = "sakta.measured", matches = "true")
    void theMediansOfTimeLieWithinFivePercent() {
        var world = IdentityWorld.in("kg");
        var clerk = Actor.staff("clerk", IdentityWorld.BISHKEK);
        List<Long> held = new ArrayList<>();
        List<Long> free = new ArrayList<>();
        var order = new Random(1);
        for (int i = 0; i < 2000; i++) {
            var pin = IdentityWorld.pin();
            boolean taken = order.nextBoolean();
            if (taken)
                world.register(clerk, "{\"for\": \"assisted\", " + IdentityWorld.record("Бермет Усенова", pin) + "}");
            var body = "{\"for\": \"self\", " + IdentityWorld.record("Айгүл Асанова", pin) + "}";
            long start = System.nanoTime();
            world.register(Actor.citizen("+996700123456"), body);
            if (i > 400) (taken ? held : free).add(System.nanoTime() - start);
        }
        assertThat((double) median(held) / median(free)).isBetween(0.95, 1.05);
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private void held(int serial) {
        var other = PersonStoreContract.person(PersonKind.ASSISTED, sequential(serial), serial % 4 == 0);
        var claim = new Claim(new Subject("clerk"), PersonKind.ASSISTED, Integer.toString(serial));
        people.create(other, claim, Optional.empty(), List.of());
    }

    private static String sequential(int serial) {
        return NeverIssued.pin(NeverIssued.BORN, Sex.FEMALE, serial);
    }

    private CorrectPerson correcting(int mostNumbers) {
        return new CorrectPerson(
                people,
                mandates,
                new InMemoryLimits(mostNumbers, 1),
                new ServedAreas(Areas.bundled()),
                new Jurisdiction(org.sakta.area.Country.KG, clock));
    }

    private static Correction asking(Person mine, int serial, int version) {
        var profile = PersonStoreContract.person(PersonKind.SELF, sequential(serial), false)
                .profile()
                .with(mine.profile().phone());
        return new Correction(mine.id(), profile, version, Optional.empty(), Optional.empty());
    }

    private static Caller caller(Subject subject) {
        return new Caller(subject, Set.of(Role.CITIZEN), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String shape(Outcome outcome, int serial) {
        if (!(outcome instanceof Outcome.Corrected(var person))) return outcome.toString();
        var documents = person.profile().documents();
        assertThat(documents.getFirst().document().number()).isEqualTo(sequential(serial));
        return "Corrected, " + (documents.size() == 1 ? "one document, " : "documents, ")
                + (documents.getFirst().verified() ? "verified" : "claimed");
    }
}
