package org.sakta.local.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sakta.local.failure.LocalFailure;

/** When a schedule is due: {@code rate(5 minutes)}, {@code cron(0 3 * * ? *)}, {@code at(2026-01-31T08:00:00)}. */
public sealed interface ScheduleExpression {
    /** The first due instant after the given one; none where there will not be another. */
    Optional<Instant> next(Instant after);

    /** @throws LocalFailure where it is none of the three */
    static ScheduleExpression parse(String text, String timeZone) {
        Matcher matcher = Pattern.compile("(rate|cron|at)\\((.*)\\)").matcher(text.trim());
        if (!matcher.matches()) throw new LocalFailure("no schedule expression: " + text);
        try {
            ZoneId zone = ZoneId.of(timeZone);
            String inner = matcher.group(2).trim();
            return switch (matcher.group(1)) {
                case "rate" -> new Rate(duration(inner));
                case "cron" -> new Cron(CronFields.parse(inner), zone);
                default -> new At(LocalDateTime.parse(inner).atZone(zone).toInstant());
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new LocalFailure("no schedule expression: " + text + " (" + e.getMessage() + ")", e);
        }
    }

    private static Duration duration(String text) {
        Matcher matcher =
                Pattern.compile("([1-9]\\d{0,8}) +(minute|hour|day)s?").matcher(text);
        if (!matcher.matches()) throw new IllegalArgumentException("a rate is a number and minutes, hours or days");
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** Again and again after the same time. */
    record Rate(Duration every) implements ScheduleExpression {
        @Override
        public Optional<Instant> next(Instant after) {
            return Optional.of(after.plus(every));
        }
    }

    /** Once. */
    record At(Instant instant) implements ScheduleExpression {
        @Override
        public Optional<Instant> next(Instant after) {
            return instant.isAfter(after) ? Optional.of(instant) : Optional.empty();
        }
    }

    /** By the calendar of a time zone. */
    record Cron(CronFields fields, ZoneId zone) implements ScheduleExpression {
        @Override
        public Optional<Instant> next(Instant after) {
            return fields.next(ZonedDateTime.ofInstant(after, zone)).map(ZonedDateTime::toInstant);
        }
    }
}
