package org.sakta.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sakta.local.failure.LocalFailure;

class ScheduleExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate(5 minutes)        | 2026-01-15T10:02:30Z | 2026-01-15T10:07:30Z",
                "rate(1 day)            | 2026-01-15T10:00:00Z | 2026-01-16T10:00:00Z",
                "cron(0 3 * * ? *)      | 2026-01-15T02:59:59Z | 2026-01-15T03:00:00Z",
                "cron(0 3 * * ? *)      | 2026-01-15T03:00:00Z | 2026-01-16T03:00:00Z",
                "cron(0/15 * * * ? *)   | 2026-01-15T03:46:00Z | 2026-01-15T04:00:00Z",
                "cron(30 8-17 ? * MON-FRI *) | 2026-01-16T17:31:00Z | 2026-01-19T08:30:00Z",
                "cron(0 0 L * ? *)      | 2026-02-01T00:00:00Z | 2026-02-28T00:00:00Z",
                "cron(0 9 ? * 2#1 *)    | 2026-01-15T00:00:00Z | 2026-02-02T09:00:00Z",
                "cron(0 9 ? * 6L *)     | 2026-01-15T00:00:00Z | 2026-01-30T09:00:00Z",
                "cron(0 9 1W * ? *)     | 2026-01-15T00:00:00Z | 2026-02-02T09:00:00Z",
                "cron(0 0 29 2 ? *)     | 2026-01-15T00:00:00Z | 2028-02-29T00:00:00Z",
                "at(2026-05-01T08:00:00) | 2026-01-15T00:00:00Z | 2026-05-01T08:00:00Z",
            })
    void theNextTimeIsAsAwsReckons(String expression, String after, String next) {
        assertThat(ScheduleExpression.parse(expression, "UTC").next(Instant.parse(after)))
                .contains(Instant.parse(next));
    }

    @Test
    void aTimeZoneCounts() {
        assertThat(ScheduleExpression.parse("cron(0 3 * * ? *)", "Asia/Bishkek")
                        .next(Instant.parse("2026-01-15T00:00:00Z")))
                .contains(Instant.parse("2026-01-15T21:00:00Z"));
    }

    @Test
    void whatIsOverDoesNotComeAgain() {
        Instant later = Instant.parse("2027-01-01T00:00:00Z");
        assertThat(ScheduleExpression.parse("at(2026-05-01T08:00:00)", "UTC").next(later))
                .isEqualTo(Optional.empty());
        assertThat(ScheduleExpression.parse("cron(0 0 1 1 ? 2026)", "UTC").next(later))
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daily",
                "rate(0 days)",
                "rate(5 weeks)",
                "cron(0 3 * * * *)",
                "cron(60 3 * * ? *)",
                "cron(0 3 * *)",
                "cron(0 3 ? * ? *)",
                "at(tomorrow)",
                "cron(0 3 32 * ? *)"
            })
    void whatIsNoExpressionGivesOneLine(String expression) {
        assertThatThrownBy(() -> ScheduleExpression.parse(expression, "UTC"))
                .isInstanceOf(LocalFailure.class)
                .hasMessageStartingWith("no schedule expression: " + expression);
    }
}
