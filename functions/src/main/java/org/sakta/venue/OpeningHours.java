package org.sakta.venue;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** When a venue is open in a week, in its own local time. */
public record OpeningHours(List<Opening> openings) {
    public OpeningHours {
        openings = openings.stream().sorted().toList();
        defect(openings).ifPresent(code -> {
            throw new IllegalArgumentException(code);
        });
    }

    /** What keeps openings from being a week, as the key of a message. */
    static Optional<String> defect(List<Opening> openings) {
        if (openings.isEmpty()) return Optional.of("venue.never-open");
        for (int i = 0; i < openings.size(); i++)
            for (int j = i + 1; j < openings.size(); j++)
                if (openings.get(i).overlaps(openings.get(j))) return Optional.of("venue.hours-overlap");
        return Optional.empty();
    }

    public boolean isOpenAt(LocalDateTime time) {
        return opening(minuteOfWeek(time)).isPresent();
    }

    /** When it closes next; empty where it is closed, or never closes. Openings that meet, at midnight say, are one. */
    public Optional<LocalDateTime> closingAfter(LocalDateTime time) {
        var now = minuteOfWeek(time);
        var minutes = 0;
        var opening = opening(now);
        while (opening.isPresent() && minutes < Opening.WEEK) {
            minutes += left(opening.get(), now + minutes);
            opening = opening(now + minutes);
        }
        return minutes == 0 || minutes >= Opening.WEEK
                ? Optional.empty()
                : Optional.of(time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(minutes));
    }

    private Optional<Opening> opening(int minuteOfWeek) {
        return openings.stream().filter(each -> each.contains(minuteOfWeek)).findFirst();
    }

    private static int left(Opening opening, int minuteOfWeek) {
        return opening.minutes() - Math.floorMod(minuteOfWeek - opening.from(), Opening.WEEK);
    }

    private static int minuteOfWeek(LocalDateTime time) {
        return (time.getDayOfWeek().getValue() - 1) * Opening.DAY + time.getHour() * 60 + time.getMinute();
    }
}
