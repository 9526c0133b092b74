package org.sakta.declaration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sakta.declaration.DeclarationStore.Stored;
import org.sakta.declaration.form.Answers;
import org.sakta.declaration.form.FollowUp;
import org.sakta.declaration.form.FormId;
import org.sakta.declaration.programme.ProgrammeId;
import org.sakta.identity.PersonId;
import org.sakta.trust.PassId;

/** What every store of declarations keeps to. */
abstract class DeclarationStoreContract {
    /** Later than the engine's own clock, or it would delete what is tested. */
    static final Instant NOW = Instant.parse("2096-03-01T09:00:00Z");

    private final PersonId person = someone();

    abstract DeclarationStore store();

    @Test
    void whatWasAddedIsFoundAsItWas() {
        var declaration = declaration("2026-03-02", "Phường Hải Châu", NOW);
        assertThat(store().add(declaration, List.of())).isEqualTo(new Stored.Done());
        assertThat(store().find(declaration.id(), NOW)).contains(declaration);
        assertThat(store().find(declaration.id(), 2, NOW)).isEmpty();
    }

    @Test
    void theFirstOfTwoStands() {
        var first = declaration("2026-03-02", "a", NOW);
        store().add(first, List.of());
        assertThat(store().add(declaration("2026-03-02", "b", NOW), List.of())).isEqualTo(new Stored.Standing(first));
    }

    @Test
    void ofManyAtOnceExactlyOneIsStored() throws Exception {
        var attempts = IntStream.range(0, 20)
                .<Callable<Stored>>mapToObj(i -> () -> store().add(declaration("2026-03-02", "w" + i, NOW), List.of()))
                .toList();
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            var done = 0;
            for (var future : pool.invokeAll(attempts)) if (future.get() instanceof Stored.Done) done++;
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void aNewVersionLeavesTheOldOneAsHistory() {
        var first = declaration("2026-03-02", "a", NOW);
        store().add(first, List.of());
        var second = declaration("2026-03-02", "b", NOW.plusSeconds(9)).after(first);
        assertThat(store().replace(second, List.of())).isEqualTo(new Stored.Done());
        assertThat(store().find(first.id(), NOW)).contains(second);
        assertThat(store().find(first.id(), 1, NOW)).contains(first);
        assertThat(store().versionsOf(person, NOW)).containsExactly(second, first);
        assertThat(store().of(person, NOW)).containsExactly(second);
    }

    @Test
    void aVersionThatCameTooLateIsRefused() {
        var first = declaration("2026-03-02", "a", NOW);
        store().add(first, List.of());
        var second = declaration("2026-03-02", "b", NOW).after(first);
        store().replace(second, List.of());
        assertThat(store().replace(declaration("2026-03-02", "c", NOW).after(first), List.of()))
                .isEqualTo(new Stored.Standing(second));
    }

    @Test
    void theLatestComesFirst() {
        var first = declaration("2026-03-02", "a", NOW);
        var second = declaration("2026-03-03", "a", NOW.plusSeconds(60));
        store().add(first, List.of());
        store().add(second, List.of());
        assertThat(store().of(person, NOW)).containsExactly(second, first);
        assertThat(store().of(someone(), NOW)).isEmpty();
    }

    @Test
    void whatHasOutlivedItsTimeIsNotThere() {
        var declaration = declaration("2026-03-02", "a", NOW);
        store().add(declaration, List.of());
        var later = NOW.plus(Duration.ofDays(31));
        assertThat(store().find(declaration.id(), later)).isEmpty();
        assertThat(store().of(person, later)).isEmpty();
        assertThat(store().versionsOf(person, later)).isEmpty();
        assertThat(store().add(declaration("2026-03-02", "b", later), List.of()))
                .isEqualTo(new Stored.Done());
    }

    @Test
    void whatIsErasedIsGoneAndErasingAgainIsTheSame() {
        var first = declaration("2026-03-02", "a", NOW);
        store().add(first, List.of());
        store().replace(declaration("2026-03-02", "b", NOW).after(first), List.of());
        store().erase(person);
        store().erase(person);
        assertThat(store().versionsOf(person, NOW)).isEmpty();
        assertThat(store().find(first.id(), 1, NOW)).isEmpty();
    }

    Declaration declaration(String occasion, String ward, Instant at) {
        var answers = "{\"contact\":{\"ward\":\"%s\"},\"symptoms\":{\"fever\":true}}".formatted(ward);
        return new Declaration(
                DeclarationId.of(person, "vn-movement", occasion),
                1,
                new FormId("vn-movement-2"),
                3,
                Declaration.By.SELF,
                Answers.parse(answers.getBytes(UTF_8)),
                Set.of(FollowUp.SYMPTOMS),
                at,
                at.plus(Duration.ofDays(1)),
                Optional.of(new ProgrammeId("vn-national")),
                List.of(new Declaration.Mark(new ProgrammeId("00112233445566778899"), "h_-a")),
                new PassId(random(16)),
                Optional.empty(),
                at.plus(Duration.ofDays(30)));
    }

    static PersonId someone() {
        return new PersonId(random(16));
    }

    private static String random(int bytes) {
        var bits = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
