package org.sakta.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.Supplier;
import org.sakta.area.Country;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Reader;

/**
 * A jurisdiction's numbers from one day on ({@code policies/<jurisdiction>/settings.json}).
 *
 * @param hotline telephone line for questions about the disease
 * @param declarationKept how long a declaration is kept after it stopped being valid
 */
public record Settings(String hotline, String ambulance, Period declarationKept, Rosters rosters, Exports exports) {
    private static final DatedPolicy<Settings> POLICY = new DatedPolicy<>("settings.json", Settings::period);

    /**
     * Limits of a pilot's roster, and how its completion is blurred.
     *
     * @param hiddenBelow a count under this one is not told
     * @param roundedTo other counts are told as multiples of this
     */
    public record Rosters(int least, int most, int hiddenBelow, int roundedTo) {}

    /** How often people may export what is held about them, and within how many days an enquiry is answered. */
    public record Exports(int perDay, int answerWithinDays) {}

    /** What holds in that country on that day; the first period also holds for the time before it. */
    public static Settings of(Country country, LocalDate on) {
        return POLICY.of(country, on);
    }

    private static Supplier<Settings> period(Fields period) {
        var hotline = period.required("hotline", Reader.text(20));
        var ambulance = period.required("ambulance", Reader.text(20));
        var declaration = period.object("declaration");
        var kept = declaration.required("retentionDays", Reader.integer(1, 3650));
        declaration.required("retentionSource", Reader.text(1000));
        var rosters = rosters(period.object("programme"));
        var exports = exports(period.object("export"));
        return () ->
                new Settings(hotline.get(), ambulance.get(), Period.ofDays(kept.get()), rosters.get(), exports.get());
    }

    private static Supplier<Rosters> rosters(Fields programme) {
        var least = programme.required("rosterLeast", Reader.integer(1, 1000));
        var most = programme.required("rosterMost", Reader.integer(1, 5000));
        var hidden = programme.required("hiddenBelow", Reader.integer(1, 1000));
        var rounded = programme.required("roundedTo", Reader.integer(1, 100));
        return () -> new Rosters(least.get(), most.get(), hidden.get(), rounded.get());
    }

    private static Supplier<Exports> exports(Fields export) {
        var perDay = export.required("perDay", Reader.integer(1, 100));
        var days = export.required("answerWithinDays", Reader.integer(1, 100));
        return () -> new Exports(perDay.get(), days.get());
    }
}
