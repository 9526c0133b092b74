package org.sakta.shared.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmsPartsTest {
    @Test
    void latinLettersTakeSevenBits() {
        assertThat(SmsParts.of("")).isEqualTo(1);
        assertThat(SmsParts.of("a".repeat(160))).isEqualTo(1);
        assertThat(SmsParts.of("a".repeat(161))).isEqualTo(2);
        assertThat(SmsParts.of("a".repeat(306))).isEqualTo(2);
        assertThat(SmsParts.of("a".repeat(307))).isEqualTo(3);
    }

    @Test
    void someSignsTakeTwoLetters() {
        assertThat(SmsParts.of("€".repeat(80))).isEqualTo(1);
        assertThat(SmsParts.of("€".repeat(80) + "a")).isEqualTo(2);
    }

    @Test
    void oneOtherLetterMakesAllOfThemSixteenBits() {
        for (String letter : new String[] {"ү", "қ", "ы", "ạ"}) {
            assertThat(SmsParts.of(letter + "a".repeat(69))).as(letter).isEqualTo(1);
            assertThat(SmsParts.of(letter + "a".repeat(70))).as(letter).isEqualTo(2);
            assertThat(SmsParts.of(letter + "a".repeat(134))).as(letter).isEqualTo(3);
        }
    }
}
