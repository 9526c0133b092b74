package org.sakta.status.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sakta.area.Country;
import org.sakta.policy.PolicyFile;
import org.sakta.status.Colour;
import org.sakta.status.Reason;

/** What the build checks of the rule sets in {@code policies/} before it ships them. */
class RuleSetFilesTest {
    private static final Path POLICIES = Path.of("..", "policies");

    @Test
    void theIndexNamesEveryRuleSet() throws IOException {
        try (Stream<Path> files = Files.walk(POLICIES)) {
            var onDisk = files.filter(file -> file.getParent().endsWith("status"))
                    .map(file -> POLICIES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.endsWith(".vectors.json"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(RuleSets.index()).containsExactlyElementsOf(onDisk);
        }
    }

    @Test
    void aRuleSetStandsWhereItsNameSays() {
        for (var path : RuleSets.index()) {
            var set = PolicyFile.read(path, RuleSetForm::read);
            assertThat(path)
                    .isEqualTo("%s/status/%s.json".formatted(set.country().jurisdiction(), set.id()));
        }
    }

    @Test
    void noTwoAreInForceOnOneDayAndNoDayIsLeftOut() {
        for (var country : Country.values()) {
            var sets = RuleSets.bundled().all().stream()
                    .filter(set -> set.country() == country)
                    .toList();
            assertThat(sets).isNotEmpty();
            assertThat(sets.getLast().validity().end()).isEmpty();
            for (int i = 1; i < sets.size(); i++)
                assertThat(sets.get(i).validity().from())
                        .isEqualTo(sets.get(i - 1).validity().to().plusDays(1));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyVectorHolds() {
        return RuleSets.index().stream().flatMap(path -> {
            var country = Country.parse(path.substring(0, 2)).orElseThrow();
            return Vectors.of(path).stream()
                    .map(vector -> DynamicTest.dynamicTest(path + ": " + vector.says(), () -> holds(country, vector)));
        });
    }

    private static void holds(Country country, Vectors.Vector vector) {
        var status = RuleSets.bundled().of(country).status(vector.evidence(), vector.at(), Instant.MAX);
        assertThat(status.colour()).isEqualTo(vector.colour());
        assertThat(status.reasons()).extracting(Reason::ground).containsExactlyElementsOf(vector.grounds());
        assertThat(status.until()).isEqualTo(vector.until());
    }

    /** A rule that no vector needs could be wrong. */
    @TestFactory
    Stream<DynamicTest> everyRuleHasAVector() {
        return RuleSets.index().stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    var set = PolicyFile.read(path, RuleSetForm::read);
                    var shown = Vectors.of(path).stream()
                            .flatMap(vector -> vector.grounds().stream())
                            .collect(Collectors.toSet());
                    assertThat(shown)
                            .containsAll(set.rules().stream().map(Rule::ground).collect(Collectors.toSet()));
                    assertThat(Vectors.of(path).stream()
                                    .map(Vectors.Vector::colour)
                                    .collect(Collectors.toSet()))
                            .isEqualTo(EnumSet.allOf(Colour.class));
                }));
    }
}
