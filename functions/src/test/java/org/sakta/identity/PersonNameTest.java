package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Minh Khai, N.T.M.K.",
        "Đặng Ánh, Đ.Á.",
        "đỗ ý nhi, Đ.Ý.N.",
        "Асанов Үсөн Бакыт уулу, А.Ү.Б.У.",
        "Әлімжан Қайратұлы Өмірбек, Ә.Қ.Ө.",
        "Анна-Мария О'Нил, А.О.",
        "Сукарно, С.",
        "ǆemal, ǅ.",
        "李 小龙, 李.小.",
        "محمد علي, م.ع.",
        "A B C D E F G H, A.B.C.D.E.F.",
        "Nguyễn Văn A, N.V.A.",
        "St. John, S.J.",
    })
    void aVerifierIsShownInitialsInTheOrderWritten(String name, String initials) {
        assertThat(named(name).initials()).isEqualTo(initials);
    }

    @Test
    void aNameTypedWithSeparateDiacriticsIsTheComposedOne() {
        var apart = Normalizer.normalize("Nguyễn Thị Ánh", Normalizer.Form.NFD);
        assertThat(named(apart)).isEqualTo(named("Nguyễn Thị Ánh"));
        assertThat(named(apart).initials()).isEqualTo("N.T.Á.");
    }

    @Test
    void spacesAndApostrophesAreMadeOneKind() {
        assertThat(named("  Айгүл \u00a0 О\u2019Нил ").value()).isEqualTo("Айгүл О'Нил");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Иванов2",
                "<b>Ann</b>",
                "Ann\u0000",
                "Ann\u202eevil",
                "Ann & Bob",
                "{{name}}",
                "=SUM(A1)",
                "-Ann",
                "'",
                "...",
                "\u0301",
                "Ann\ud800",
                "😀",
            })
    void whatIsNoNameIsRefused(String typed) {
        assertThat(PersonName.read(typed)).isEmpty();
    }

    @Test
    void aNameMayHaveTheLengthOfALongNameAndNoMore() {
        assertThat(PersonName.read("я".repeat(PersonName.LONGEST))).isPresent();
        assertThat(PersonName.read("я".repeat(PersonName.LONGEST + 1))).isEmpty();
        assertThat(PersonName.read("я ".repeat(1_000_000))).isEmpty();
    }

    @Test
    void aNameDoesNotPrintItself() {
        assertThat(named("Асан Усенов")).hasToString("PersonName");
    }

    @Property(tries = 20_000)
    void whateverIsTypedIsANameWithInitialsOrNone(@ForAll String typed) {
        PersonName.read(typed).ifPresent(name -> {
            assertThat(name.initials()).isNotEmpty();
            assertThat(PersonName.read(name.value())).contains(name);
        });
    }

    private static PersonName named(String typed) {
        return PersonName.read(typed).orElseThrow(() -> new AssertionError(typed));
    }
}
