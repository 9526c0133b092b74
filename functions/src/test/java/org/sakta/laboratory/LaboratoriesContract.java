package org.sakta.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every register of laboratories does. */
abstract class LaboratoriesContract {
    private final String prefix = "l-" + UUID.randomUUID();

    abstract Laboratories register();

    private Laboratory laboratory(String name) {
        var id = new LaboratoryId(prefix + name);
        return new InMemoryLaboratories()
                .with(id, LocalDate.parse("2099-12-31"))
                .find(id)
                .orElseThrow();
    }

    @Test
    void aLaboratoryIsReadAsItWasRegistered() {
        var one = laboratory("a");
        assertThat(register().find(one.id())).isEmpty();
        assertThat(register().add(one)).isTrue();
        assertThat(register().find(one.id())).contains(one);
    }

    @Test
    void anIdIsTakenOnce() {
        register().add(laboratory("a"));
        assertThat(register().add(laboratory("a"))).isFalse();
    }

    @Test
    void onlyTheVersionThatStandsIsReplaced() {
        var one = laboratory("a");
        var second = new Laboratory(one.id(), 2, one.details());
        assertThat(register().replace(second)).isFalse();
        register().add(one);
        assertThat(register().replace(second)).isTrue();
        assertThat(register().replace(second)).isFalse();
        assertThat(register().find(one.id())).contains(second);
    }

    @Test
    void theRegisterComesInPagesInTheOrderOfIds() {
        var all = IntStream.range(0, 5)
                .mapToObj(number -> laboratory("-" + number))
                .toList();
        all.forEach(register()::add);
        var first = register().page(Optional.of(new LaboratoryId(prefix)), 3);
        assertThat(first.laboratories()).isEqualTo(all.subList(0, 3));
        assertThat(first.more()).isTrue();
        assertThat(register().page(Optional.of(all.get(2).id()), 2).laboratories())
                .isEqualTo(all.subList(3, 5));
    }
}
