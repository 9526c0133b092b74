package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sakta.identity.document.Document;
import org.sakta.identity.document.KyrgyzPin;
import org.sakta.shared.http.Subject;

/** What every keeper of limits does; three numbers a day, two misses an hour. */
abstract class LimitsContract {
    static final int NUMBERS = 3;
    static final int MISSES = 2;

    private final Subject subject = new Subject(UUID.randomUUID().toString());

    abstract Limits limits();

    @Test
    void soManyNumbersMayBeTriedAndNoMore() {
        var numbers = List.<Document>of(fresh(), fresh(), fresh());
        assertThat(limits().tryNumbers(subject, numbers)).isEmpty();
        var another = fresh();
        assertThat(limits().tryNumbers(subject, List.of(another))).isPresent();
        assertThat(limits().tryNumbers(subject, List.of(another))).isPresent();
        assertThat(limits().tryNumbers(new Subject("x" + subject.value()), List.of(another)))
                .isEmpty();
    }

    @Test
    void aNumberCountsOnceHoweverOftenItIsSent() {
        var number = fresh();
        for (int i = 0; i < 2 * NUMBERS; i++)
            assertThat(limits().tryNumbers(subject, List.of(number))).isEmpty();
        assertThat(limits().tryNumbers(subject, List.of())).isEmpty();
    }

    @Test
    void whoMissesTooOftenIsLockedOut() {
        assertThat(limits().lockedOut(subject)).isEmpty();
        limits().missed(subject);
        assertThat(limits().lockedOut(subject)).isEmpty();
        limits().missed(subject);
        assertThat(limits().lockedOut(subject)).isPresent();
    }

    private static Document fresh() {
        return new KyrgyzPin(IdentityWorld.pin());
    }
}
