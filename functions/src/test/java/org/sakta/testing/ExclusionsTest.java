package org.sakta.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sakta.testing.Exclusions.Exclusion;

class ExclusionsTest {
    @Test
    void everyExclusionNamesATestThatExists() {
        for (Exclusion each : Exclusions.read().all()) {
            assertThat(each.engine()).isIn("moto", "localstack");
            assertThatCode(() ->
                            assertThat(methods(each.test())).as(each.test()).isTrue())
                    .as(each.test())
                    .doesNotThrowAnyException();
        }
    }

    private static boolean methods(String test) throws ClassNotFoundException {
        String[] parts = test.split("#", 2);
        Class<?> type = Class.forName("org.sakta." + parts[0], false, ExclusionsTest.class.getClassLoader());
        return parts.length == 1
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(parts[1]));
    }
}
