package org.sakta.venue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Reader;

/** A week: {@code {"monday": [{"opens": "08:00", "closes": "22:00"}]}}; a day that is missing is a day of rest. */
final class HoursForm {
    private static final int MOST_A_DAY = 3;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final String MIDNIGHT = "24:00";

    private HoursForm() {}

    static Supplier<List<Opening>> read(Fields hours) {
        var days = new ArrayList<Supplier<List<Opening>>>();
        for (var day : DayOfWeek.values())
            if (hours.names().contains(name(day)))
                days.add(hours.objects(name(day), MOST_A_DAY, opening -> opening(day, opening)));
        return () -> days.stream().flatMap(day -> day.get().stream()).toList();
    }

    static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** The end of a day is its own and not the next one's beginning to those who read it. */
    static String closing(LocalTime closes) {
        return closes.equals(LocalTime.MIDNIGHT) ? MIDNIGHT : closes.toString();
    }

    private static Supplier<Opening> opening(DayOfWeek day, Fields opening) {
        var opens = opening.required("opens", Reader.exact(5).map(HoursForm::time));
        var closes = opening.required(
                "closes", Reader.exact(5).map(text -> text.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : time(text)));
        return () -> new Opening(day, opens.get(), closes.get());
    }

    private static LocalTime time(String text) {
        if (!TIME.matcher(text).matches()) throw new InvalidValue("venue.expected-time");
        return LocalTime.parse(text);
    }
}
