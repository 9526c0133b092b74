package org.sakta.datasubject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.identity.HeldData;
import org.sakta.identity.IdentityWorld;
import org.sakta.identity.IdentityWorld.Actor;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.http.Filters;
import org.sakta.shared.http.Subject;
import org.sakta.testing.ApiCall.Answer;

class DataSubjectHandlerTest {
    private final IdentityWorld world = IdentityWorld.in("kg");
    private final Actor citizen = Actor.citizen("+996700123456");
    private final Declarations declarations = new Declarations();
    private final Counted exports = new Counted();
    private final DataSubjectHandler handler = new DataSubjectHandler(DataSubjectWiring.of(
            world.wiring,
            List.of(declarations),
            exports,
            Filters.catchingFaults(world.events::add, world.clock),
            world.clock));

    private static final class Counted implements ExportLimit {
        private Optional<Duration> tooOften = Optional.empty();
        private int used;

        @Override
        public Optional<Duration> count(Subject subject) {
            used++;
            return tooOften;
        }

        @Override
        public void giveBack(Subject subject) {
            used--;
        }
    }

    /** Another context that holds something, and may die while it erases. */
    private static final class Declarations implements HeldData {
        private final List<PersonId> erased = new ArrayList<>();
        private boolean dying;
        private boolean unavailable;

        @Override
        public String section() {
            return "declarations";
        }

        @Override
        public Object export(PersonId person) {
            if (unavailable) throw new DependencyUnavailable("dynamodb", new IllegalStateException("away"));
            return List.of(Map.of("declarationId", "d-1"));
        }

        @Override
        public List<Kept> erase(PersonId person) {
            if (dying) throw new IllegalStateException("died");
            erased.add(person);
            return List.of();
        }
    }

    @Test
    void everythingHeldIsHandedOut() {
        var id = world.registered(citizen);
        var answer = call(citizen, "GET /people/{personId}/export", "me");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.at("personId")).isEqualTo(id);
        assertThat(answer.at("held/identity/versions/0/record/name")).isEqualTo("Айгүл Асанова");
        assertThat(answer.at("held/declarations/0/declarationId")).isEqualTo("d-1");
        assertThat(answer.size("held/accesses")).isZero();
    }

    @Test
    void nobodyElsesDataAreHandedOut() {
        var id = world.registered(citizen);
        assertThat(call(Actor.citizen("+996700123457"), "GET /people/{personId}/export", id)
                        .status())
                .isEqualTo(404);
        assertThat(call(Actor.staff("clerk", "41711000000000"), "GET /people/{personId}/export", id)
                        .status())
                .isEqualTo(403);
        assertThat(call(Actor.citizen("+996700123457"), "DELETE /people/{personId}", id)
                        .status())
                .isEqualTo(404);
        assertThat(declarations.erased).isEmpty();
    }

    @Test
    void whoExportsTooOftenWaits() {
        world.registered(citizen);
        exports.tooOften = Optional.of(Duration.ofHours(2));
        var answer = call(citizen, "GET /people/{personId}/export", "me");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsEntry("retry-after", "7201");
    }

    @Test
    void anExportThatCouldNotBeMadeIsNotCounted() {
        world.registered(citizen);
        declarations.unavailable = true;
        assertThat(call(citizen, "GET /people/{personId}/export", "me").status())
                .isEqualTo(503);
        assertThat(exports.used).isZero();
        declarations.unavailable = false;
        assertThat(call(citizen, "GET /people/{personId}/export", "me").status())
                .isEqualTo(200);
        assertThat(exports.used).isEqualTo(1);
    }

    @Test
    void anErasureSaysWhatStaysAndLeavesNothingToRead() {
        var id = world.registered(citizen);
        var answer = call(citizen, "DELETE /people/{personId}", "me");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.at("personId")).isEqualTo(id);
        assertThat(answer.body()).contains("kept-accesses", "kept-backups").doesNotContain("kept-dependants");
        assertThat(declarations.erased).containsExactly(new PersonId(id));
        assertThat(call(citizen, "GET /people/{personId}/export", "me").status())
                .isEqualTo(404);
        assertThat(world.wiring.people().current(new PersonId(id))).isEmpty();
    }

    @Test
    void erasingAgainGivesTheSameAnswer() {
        var id = world.registered(citizen);
        var first = call(citizen, "DELETE /people/{personId}", id);
        assertThat(call(citizen, "DELETE /people/{personId}", id)).isEqualTo(first);
        assertThat(call(citizen, "DELETE /people/{personId}", "me")).isEqualTo(first);
        assertThat(call(Actor.citizen("+996700123457"), "DELETE /people/{personId}", id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatDiedHalfWayIsDoneByAskingAgain() {
        var id = world.registered(citizen);
        declarations.dying = true;
        assertThat(call(citizen, "DELETE /people/{personId}", id).status()).isEqualTo(500);
        assertThat(world.wiring.people().current(new PersonId(id)))
                .as("unreadable from the first step on")
                .isEmpty();
        declarations.dying = false;
        assertThat(call(citizen, "DELETE /people/{personId}", id).status()).isEqualTo(200);
        assertThat(declarations.erased).containsExactly(new PersonId(id));
    }

    private Answer call(Actor actor, String route, String id) {
        return actor.calls(route).path("personId", id).send(handler);
    }
}
