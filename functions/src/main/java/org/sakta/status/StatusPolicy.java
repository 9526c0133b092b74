package org.sakta.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.sakta.area.Country;
import org.sakta.policy.DatedPolicy;
import org.sakta.status.EvidenceId.Source;

/**
 * The numbers around colours from a day on ({@code policies/<jurisdiction>/status.json}); the rules themselves stand beside.
 *
 * @param kept how long evidence is kept after it became known, by who keeps the original: were it by the kind of
 *     evidence, its end would tell the kind
 * @param asked how far from now a colour may be asked for
 * @param longestDecision how long a decision may last
 */
record StatusPolicy(Map<Source, Period> kept, Asked asked, Period longestDecision, Disclosure disclosure) {
    private static final DatedPolicy<StatusPolicy> POLICY = new DatedPolicy<>("status.json", StatusPolicyFile::period);

    record Asked(Period back, Period ahead) {}

    /**
     * How much a trial of a rule set tells.
     *
     * @param hiddenBelow a count under this one is not told
     * @param roundedTo other counts are told as multiples of this
     * @param examples the most constellations of evidence that are shown
     */
    record Disclosure(int hiddenBelow, int roundedTo, int examples) {
        boolean tells(long count) {
            return count >= hiddenBelow;
        }

        /** To the nearest multiple. */
        long rounded(long count) {
            return (count + roundedTo / 2) / roundedTo * roundedTo;
        }
    }

    /** The one in force on that day; the first also holds for the time before it. */
    static StatusPolicy of(Country country, LocalDate on) {
        return POLICY.of(country, on);
    }

    /**
     * When evidence may go. A correction or withdrawal never goes before what it corrects, which would count again: it is
     * kept by the longest period that held up to then.
     */
    static Instant keptUntil(Country country, Evidence evidence) {
        var known = evidence.knownAt().atZone(country.zone());
        var source = evidence.id().source();
        var day = known.toLocalDate();
        var periods = evidence.version() == 1 ? Stream.of(of(country, day)) : POLICY.upTo(country, day);
        return periods.map(period -> known.plus(period.kept(source)).toInstant())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    Period kept(Source source) {
        var period = kept.get(source);
        if (period == null) throw new IllegalStateException("no retention for " + source);
        return period;
    }
}
