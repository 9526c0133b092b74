package org.sakta.venue.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sakta.area.Country;
import org.sakta.status.Colour;
import org.sakta.status.EvidenceId;
import org.sakta.status.Reason;
import org.sakta.status.Reason.Ground;
import org.sakta.status.RuleSetId;
import org.sakta.status.Status;
import org.sakta.trust.Detail;

class AdmissionTest {
    private static final Instant NOW = Instant.parse("2021-12-01T09:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(3600);
    private static final Instant LATER = NOW.plusSeconds(7200);

    /** Kazakhstan's from 2021-09-27, row by row. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grocery | BLUE   | NOTHING_KNOWN    | COLOUR_ENTERS
            grocery | GREEN  | FIRST_DOSE       | COLOUR_ENTERS
            grocery | YELLOW | CONTACT          | COLOUR_ENTERS
            grocery | RED    | POSITIVE_TEST    | COLOUR_BARRED
            pharmacy| YELLOW | CONTACT          | COLOUR_ENTERS
            pharmacy| RED    | DECISION         | COLOUR_BARRED
            cinema  | BLUE   | NOTHING_KNOWN    | COLOUR_ENTERS
            cinema  | GREEN  | NEGATIVE_PCR     | COLOUR_ENTERS
            cinema  | GREEN  | CONTRAINDICATION | COLOUR_ENTERS
            cinema  | YELLOW | CONTACT          | COLOUR_BARRED
            cinema  | RED    | POSITIVE_TEST    | COLOUR_BARRED
            airport | BLUE   | NOTHING_KNOWN    | PCR_MISSING
            airport | GREEN  | NEGATIVE_PCR     | PCR_VALID
            airport | GREEN  | FULL_COURSE      | PCR_NOT_NEEDED
            airport | GREEN  | RECOVERY         | PCR_NOT_NEEDED
            airport | GREEN  | DECISION         | PCR_NOT_NEEDED
            airport | GREEN  | FIRST_DOSE       | PCR_MISSING
            airport | GREEN  | NEGATIVE_ANTIGEN | PCR_MISSING
            airport | GREEN  | CONTRAINDICATION | PCR_MISSING
            airport | YELLOW | CONTACT          | COLOUR_BARRED
            airport | RED    | POSITIVE_TEST    | COLOUR_BARRED
            border-crossing | GREEN | NEGATIVE_PCR | PCR_VALID
            border-crossing | BLUE  | NOTHING_KNOWN | PCR_MISSING
            """)
    void whoEntersWhere(PlaceKind kind, Colour colour, Ground ground, Admission.Cause cause) {
        var admission = rule(kind, "2021-12-01").judge(status(colour, List.of(reason(ground, colour, SOON))));
        assertThat(admission.cause()).isEqualTo(cause);
        assertThat(admission.colour()).isEqualTo(colour);
    }

    /** Before, nothing stood for a PCR but an epidemiologist's decision. */
    @ParameterizedTest
    @CsvSource({
        "FULL_COURSE, PCR_MISSING",
        "RECOVERY, PCR_MISSING",
        "NEGATIVE_PCR, PCR_VALID",
        "DECISION, PCR_NOT_NEEDED"
    })
    void theRuleIsThatOfTheDay(Ground ground, Admission.Cause cause) {
        var status = status(Colour.GREEN, List.of(reason(ground, Colour.GREEN, SOON)));
        assertThat(rule(new PlaceKind("airport"), "2021-09-26").judge(status).cause())
                .isEqualTo(cause);
    }

    @Test
    void anAirportAdmitsAsLongAsTheGroundThatCountsThereLasts() {
        var status = status(
                Colour.GREEN,
                List.of(
                        reason(Ground.FIRST_DOSE, Colour.GREEN, LATER),
                        reason(Ground.NEGATIVE_PCR, Colour.GREEN, SOON)));
        var airport = rule(new PlaceKind("airport"), "2021-12-01").judge(status);
        assertThat(airport).isEqualTo(new Admission(Colour.GREEN, Admission.Cause.PCR_VALID, Optional.of(SOON)));
        var cinema = rule(new PlaceKind("cinema"), "2021-12-01").judge(status);
        assertThat(cinema).isEqualTo(new Admission(Colour.GREEN, Admission.Cause.COLOUR_ENTERS, Optional.of(LATER)));
    }

    @Test
    void theLongestOfSeveralGroundsCounts() {
        var status = status(
                Colour.GREEN,
                List.of(
                        new Reason(Ground.FULL_COURSE, Colour.GREEN, evidence(), Optional.empty()),
                        reason(Ground.NEGATIVE_PCR, Colour.GREEN, SOON)));
        assertThat(rule(new PlaceKind("airport"), "2021-12-01").judge(status).until())
                .isEmpty();
    }

    /** Whoever may enter where a test is needed may enter everywhere; a worse colour never opens a door. */
    @Property
    void strictnessIsOrdered(@ForAll Colour colour, @ForAll Ground ground) {
        var status = status(colour, List.of(reason(ground, colour, SOON)));
        for (var country : Country.values()) {
            var rules = VenueRules.of(country, LocalDate.parse("2021-12-01")).categories();
            var essential = admits(rules, Category.ESSENTIAL, status);
            var general = admits(rules, Category.GENERAL, status);
            var strict = admits(rules, Category.PCR_REQUIRED, status);
            assertThat(!strict || general).isTrue();
            assertThat(!general || essential).isTrue();
            if (colour == Colour.RED) assertThat(essential).isFalse();
        }
    }

    @Test
    void aStatusPassSaysWhatTheVerdictWas() {
        var seen = new ArrayList<Detail>();
        for (var colour : Colour.values())
            for (var admitted : new boolean[] {true, false}) {
                var detail = new StatusDetail(colour, admitted);
                assertThat(StatusDetail.of(detail.toDetail())).isEqualTo(detail);
                seen.add(detail.toDetail());
            }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(new StatusDetail(Colour.GREEN, true).toDetail()).isEqualTo(new Detail(5));
        assertThatIllegalArgumentException().isThrownBy(() -> StatusDetail.of(new Detail(8)));
    }

    private static boolean admits(java.util.Map<Category, CategoryRule> rules, Category category, Status status) {
        return java.util.Objects.requireNonNull(rules.get(category))
                .judge(status)
                .isAdmitted();
    }

    private static CategoryRule rule(PlaceKind kind, String day) {
        return VenueRules.of(Country.KZ, LocalDate.parse(day)).admissionTo(kind);
    }

    private static Status status(Colour colour, List<Reason> reasons) {
        return new Status(
                new RuleSetId("kz-2021-09"),
                NOW,
                colour,
                reasons,
                reasons.getFirst().until(),
                Optional.empty());
    }

    private static Reason reason(Ground ground, Colour colour, Instant until) {
        return new Reason(ground, colour, evidence(), Optional.of(until));
    }

    private static Optional<EvidenceId> evidence() {
        return Optional.of(new EvidenceId(EvidenceId.Source.LABORATORY, "r1"));
    }
}
