package org.sakta.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** How a rule about a template is shown to hold, and to notice when it does not. */
record Proof(String text) {
    static Proof ofTemplate() {
        return new Proof(SamTemplate.text());
    }

    /** The rule finds nothing in the template, and something once this part of it is replaced. */
    void proved(Function<SamTemplate, List<String>> rule, String part, String broken) {
        assertThat(rule.apply(SamTemplate.parse(text))).isEmpty();
        assertThat(text).contains(part);
        assertThat(rule.apply(SamTemplate.parse(text.replace(part, broken))))
                .as("with %s", broken)
                .isNotEmpty();
    }

    /** The names of those that are not good; there must be some to look at. */
    static List<String> failing(Map<String, Tree> resources, Predicate<Tree> isGood) {
        assertThat(resources).isNotEmpty();
        return resources.entrySet().stream()
                .filter(resource -> !isGood.test(resource.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
