package org.sakta.status.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sakta.area.Country;
import org.sakta.area.Validity;
import org.sakta.status.Reason.Ground;
import org.sakta.status.RuleSetId;

/**
 * The rules of a jurisdiction between two days of its zone.
 *
 * @param source where the rules were read, and what was added
 */
public record RuleSet(RuleSetId id, Country country, Validity validity, String source, List<Rule> rules) {
    public RuleSet {
        rules = List.copyOf(rules);
    }

    ZoneId zone() {
        return country.zone();
    }

    /** When it comes into force. */
    Instant begins() {
        return validity.from().atStartOfDay(zone()).toInstant();
    }

    /** The rules that give these grounds. */
    Stream<Rule> giving(Set<Ground> grounds) {
        return rules.stream().filter(rule -> grounds.contains(rule.ground()));
    }

    /** Grounds that a rule asks for and that none of the rules gives. */
    Stream<Ground> notGiven() {
        return rules.stream()
                .flatMap(rule -> Stream.concat(
                        rule.endings().stream().map(Ending::with),
                        rule.exemption().stream().map(Exemption::with)))
                .flatMap(Set::stream)
                .filter(ground -> giving(Set.of(ground)).findAny().isEmpty());
    }
}
