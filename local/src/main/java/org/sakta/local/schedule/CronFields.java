package org.sakta.local.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The six fields of an AWS cron expression: minutes, hours, day of month, month, day of week, year. One of the two days is
 * {@code ?}; {@code L}, {@code W} and {@code #} are understood.
 */
record CronFields(
        NavigableSet<Integer> minutes,
        NavigableSet<Integer> hours,
        String dayOfMonth,
        NavigableSet<Integer> months,
        String dayOfWeek,
        NavigableSet<Integer> years) {
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final int LONGEST = 366 * 30;

    static CronFields parse(String text) {
        String[] fields = text.toUpperCase(Locale.ROOT).trim().split("\\s+");
        if (fields.length != 6) throw new IllegalArgumentException("six fields are needed");
        if (fields[2].equals("?") == fields[4].equals("?"))
            throw new IllegalArgumentException("one of the two days must be ?");
        CronFields parsed = new CronFields(
                values(fields[0], 0, 59, List.of()),
                values(fields[1], 0, 23, List.of()),
                fields[2],
                values(fields[3], 1, 12, MONTHS),
                fields[4],
                values(fields[5], 1970, 2199, List.of()));
        parsed.matches(LocalDate.EPOCH);
        return parsed;
    }

    Optional<ZonedDateTime> next(ZonedDateTime after) {
        LocalDateTime from = after.toLocalDateTime().withSecond(0).withNano(0).plusMinutes(1);
        for (int days = 0; days < LONGEST; days++) {
            LocalDate date = from.toLocalDate().plusDays(days);
            if (!matches(date)) continue;
            LocalDateTime earliest = days == 0 ? from : date.atStartOfDay();
            Optional<LocalDateTime> time = timeOn(earliest);
            if (time.isPresent()) return time.map(found -> found.atZone(after.getZone()));
        }
        return Optional.empty();
    }

    private Optional<LocalDateTime> timeOn(LocalDateTime earliest) {
        Integer sameHour = hours.contains(earliest.getHour()) ? minutes.ceiling(earliest.getMinute()) : null;
        if (sameHour != null) return Optional.of(earliest.withMinute(sameHour));
        Integer hour = hours.higher(earliest.getHour());
        return Optional.ofNullable(hour).map(found -> earliest.withHour(found).withMinute(minutes.first()));
    }

    private boolean matches(LocalDate date) {
        boolean day = dayOfWeek.equals("?") ? matchesDayOfMonth(date) : matchesDayOfWeek(date);
        return day && months.contains(date.getMonthValue()) && years.contains(date.getYear());
    }

    private boolean matchesDayOfMonth(LocalDate date) {
        if (dayOfMonth.equals("L")) return date.equals(date.with(TemporalAdjusters.lastDayOfMonth()));
        if (dayOfMonth.endsWith("W")) {
            int day = Integer.parseInt(dayOfMonth.substring(0, dayOfMonth.length() - 1));
            return date.equals(nearestWeekday(date, day));
        }
        return values(dayOfMonth, 1, 31, List.of()).contains(date.getDayOfMonth());
    }

    private static LocalDate nearestWeekday(LocalDate month, int day) {
        LocalDate wanted = month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
        return switch (wanted.getDayOfWeek()) {
            case SATURDAY -> wanted.getDayOfMonth() > 1 ? wanted.minusDays(1) : wanted.plusDays(2);
            case SUNDAY -> wanted.getDayOfMonth() < wanted.lengthOfMonth() ? wanted.plusDays(1) : wanted.minusDays(2);
            default -> wanted;
        };
    }

    private boolean matchesDayOfWeek(LocalDate date) {
        if (dayOfWeek.length() > 1 && dayOfWeek.endsWith("L")) {
            DayOfWeek day = dayOfWeek(dayOfWeek.substring(0, dayOfWeek.length() - 1));
            return date.equals(date.with(TemporalAdjusters.lastInMonth(day)));
        }
        if (dayOfWeek.contains("#")) {
            String[] parts = dayOfWeek.split("#", 2);
            int nth = Integer.parseInt(parts[1]);
            return date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(nth, dayOfWeek(parts[0]))));
        }
        return values(dayOfWeek.equals("L") ? "SAT" : dayOfWeek, 1, 7, DAYS)
                .contains(date.getDayOfWeek().getValue() % 7 + 1);
    }

    private static DayOfWeek dayOfWeek(String text) {
        return DayOfWeek.of((number(text, 1, DAYS) + 5) % 7 + 1);
    }

    private static NavigableSet<Integer> values(String field, int least, int most, List<String> names) {
        NavigableSet<Integer> values = new TreeSet<>();
        for (String part : field.split(",")) {
            String[] steps = part.split("/", 2);
            String[] ends = steps[0].split("-", 2);
            boolean all = steps[0].equals("*");
            int first = all ? least : number(ends[0], least, names);
            int last =
                    all || (ends.length == 1 && steps.length == 2) ? most : number(ends[ends.length - 1], least, names);
            int step = steps.length == 2 ? Integer.parseInt(steps[1]) : 1;
            if (first < least || last > most || first > last || step < 1)
                throw new IllegalArgumentException(field + " is not within " + least + " and " + most);
            for (int value = first; value <= last; value += step) values.add(value);
        }
        return values;
    }

    private static int number(String text, int offset, List<String> names) {
        int named = names.indexOf(text);
        return named >= 0 ? named + offset : Integer.parseInt(text);
    }
}
