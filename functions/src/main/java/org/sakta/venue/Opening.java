package org.sakta.venue;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * From when until when a venue is open, once a week.
 *
 * @param closes on the day after where it is not later than {@code opens}; the same time is a whole day
 */
public record Opening(DayOfWeek day, LocalTime opens, LocalTime closes) implements Comparable<Opening> {
    static final int DAY = 24 * 60;
    static final int WEEK = 7 * DAY;

    /** The minute of the week, from Monday's midnight. */
    int from() {
        return (day.getValue() - 1) * DAY + minute(opens);
    }

    int minutes() {
        var length = minute(closes) - minute(opens);
        return length > 0 ? length : length + DAY;
    }

    boolean contains(int minuteOfWeek) {
        return Math.floorMod(minuteOfWeek - from(), WEEK) < minutes();
    }

    boolean overlaps(Opening other) {
        return contains(other.from()) || other.contains(from());
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    @Override
    public int compareTo(Opening other) {
        return Integer.compare(from(), other.from());
    }
}
