package org.sakta.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sakta.area.Country;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Reader;

/**
 * What a file of each jurisdiction says from one day on, and otherwise from another: {@code {periods: [{validFrom, source, …}]}}. A file is read when it is first asked for.
 */
public final class DatedPolicy<T> {
    private static final int MOST = 100;
    private static final int LONGEST_SOURCE = 2000;

    private record Period<T>(LocalDate validFrom, T policy) {}

    private final Map<Country, List<Period<T>>> read = new ConcurrentHashMap<>();
    private final String file;
    private final Function<Fields, Supplier<T>> reader;

    /**
     * @param file its name in {@code policies/<jurisdiction>/}
     * @param reader of one period, apart from its first day and its source
     */
    public DatedPolicy(String file, Function<Fields, Supplier<T>> reader) {
        this.file = file;
        this.reader = reader;
    }

    /** What is in force on that day; the first also holds for the time before it. */
    public T of(Country country, LocalDate on) {
        return upTo(country, on).reduce((earlier, later) -> later).orElseThrow();
    }

    /** What was in force until that day, and is on it: the first, and all that began since. */
    public Stream<T> upTo(Country country, LocalDate day) {
        var periods = read.computeIfAbsent(country, this::periods);
        return Stream.concat(
                        periods.stream().limit(1),
                        periods.stream().skip(1).filter(period -> !period.validFrom.isAfter(day)))
                .map(Period::policy);
    }

    private List<Period<T>> periods(Country country) {
        return PolicyFile.read(country.jurisdiction() + "/" + file, fields -> {
            var periods = fields.objects("periods", MOST, this::period);
            return () -> inOrder(country, periods.get());
        });
    }

    private List<Period<T>> inOrder(Country country, List<Period<T>> periods) {
        if (periods.isEmpty()) throw new IllegalStateException(country.jurisdiction() + "/" + file + ": no periods");
        return periods.stream().sorted(Comparator.comparing(Period::validFrom)).toList();
    }

    private Supplier<Period<T>> period(Fields period) {
        var from = period.required("validFrom", Reader.date());
        period.required("source", Reader.text(LONGEST_SOURCE));
        var policy = reader.apply(period);
        return () -> new Period<>(from.get(), policy.get());
    }
}
