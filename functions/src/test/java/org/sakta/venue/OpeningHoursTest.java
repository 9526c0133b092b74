package org.sakta.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** 2026-11-23 is a Monday. */
class OpeningHoursTest {
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T00:00");

    @Test
    void aShopIsOpenFromItsFirstMinuteUntilItsLast() {
        var hours = new OpeningHours(List.of(opening(DayOfWeek.MONDAY, "08:00", "22:00")));
        assertThat(hours.isOpenAt(MONDAY.withHour(7).withMinute(59))).isFalse();
        assertThat(hours.isOpenAt(MONDAY.withHour(8))).isTrue();
        assertThat(hours.isOpenAt(MONDAY.withHour(22))).isFalse();
        assertThat(hours.isOpenAt(MONDAY.plusDays(1).withHour(9))).isFalse();
        assertThat(hours.closingAfter(MONDAY.withHour(9))).contains(MONDAY.withHour(22));
        assertThat(hours.closingAfter(MONDAY.withHour(7))).isEmpty();
    }

    @Test
    void aBarIsOpenPastMidnightAndPastTheWeek() {
        var hours = new OpeningHours(
                List.of(opening(DayOfWeek.FRIDAY, "20:00", "02:00"), opening(DayOfWeek.SUNDAY, "20:00", "03:00")));
        assertThat(hours.isOpenAt(MONDAY.plusDays(5).withHour(1))).isTrue();
        assertThat(hours.closingAfter(MONDAY.plusDays(4).withHour(23)))
                .contains(MONDAY.plusDays(5).withHour(2));
        assertThat(hours.isOpenAt(MONDAY.withHour(2))).isTrue();
        assertThat(hours.closingAfter(MONDAY.withHour(2).withMinute(30))).contains(MONDAY.withHour(3));
    }

    @Test
    void whatNeverClosesHasNoClosingTime() {
        var always = new OpeningHours(Stream.of(DayOfWeek.values())
                .map(day -> opening(day, "00:00", "00:00"))
                .toList());
        assertThat(always.isOpenAt(MONDAY)).isTrue();
        assertThat(always.closingAfter(MONDAY)).isEmpty();
    }

    @Test
    void openingsThatMeetAreOne() {
        var hours = new OpeningHours(
                List.of(opening(DayOfWeek.MONDAY, "00:00", "00:00"), opening(DayOfWeek.TUESDAY, "00:00", "06:00")));
        assertThat(hours.closingAfter(MONDAY.withHour(12)))
                .contains(MONDAY.plusDays(1).withHour(6));
    }

    @Test
    void openingsDoNotOverlapEvenAcrossTheWeek() {
        refused(opening(DayOfWeek.MONDAY, "08:00", "12:00"), opening(DayOfWeek.MONDAY, "11:59", "13:00"));
        refused(opening(DayOfWeek.SUNDAY, "20:00", "03:00"), opening(DayOfWeek.MONDAY, "02:00", "04:00"));
        refused(opening(DayOfWeek.TUESDAY, "10:00", "10:00"), opening(DayOfWeek.WEDNESDAY, "09:00", "09:30"));
        refused();
    }

    /** Minute by minute, an open venue stays open until the closing that it announces, and is closed then. */
    @Property(tries = 300)
    void theClosingIsTheFirstMinuteThatIsNotOpen(
            @ForAll @IntRange(max = 6) int day,
            @ForAll @IntRange(max = 1439) int opens,
            @ForAll @IntRange(max = 1439) int closes,
            @ForAll @IntRange(max = 10_079) int at) {
        var hours = new OpeningHours(List.of(new Opening(
                DayOfWeek.of(day + 1), LocalTime.MIN.plusMinutes(opens), LocalTime.MIN.plusMinutes(closes))));
        var time = MONDAY.plusMinutes(at);
        var expected = hours.isOpenAt(time)
                ? Stream.iterate(time, minute -> minute.plusMinutes(1))
                        .filter(minute -> !hours.isOpenAt(minute))
                        .findFirst()
                : Optional.<LocalDateTime>empty();
        assertThat(hours.closingAfter(time)).isEqualTo(expected);
    }

    private static void refused(Opening... openings) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OpeningHours(List.of(openings)));
    }

    private static Opening opening(DayOfWeek day, String opens, String closes) {
        return new Opening(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
