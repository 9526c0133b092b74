package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @Test
    void theDomainIsLowerCasedAndTheMailboxKept() {
        assertThat(Email.read(" Айгүл.A+1@Пример.KG ")).contains(new Email("Айгүл.A+1@пример.kg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@b", "a b@c.kg", "a@b..kg", "a@@b.kg", "a@b.kg\nBcc: c@d.kg", "<a@b.kg>"})
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(Email.read(typed)).isEmpty();
    }

    @Test
    void aHugeAddressIsRefusedAtOnce() {
        Assertions.assertTimeout(
                Duration.ofSeconds(1),
                () -> assertThat(Email.read("a@" + "b.".repeat(200_000))).isEmpty());
    }
}
