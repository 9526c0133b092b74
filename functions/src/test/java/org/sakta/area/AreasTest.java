package org.sakta.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sakta.shared.http.Language;

class AreasTest {
    private static final Areas AREAS = Areas.bundled();
    private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");
    private static final LocalDate AFTER = LocalDate.parse("2025-07-01");
    private static final AreaCode QUANG_NAM = new AreaCode("49");
    private static final AreaCode DA_NANG = new AreaCode("48");
    private static final List<Area> ROWS = everyRow();

    @Test
    void quangNamIsItselfUntilTheMergerAndDaNangAfterIt() {
        assertThat(AREAS.find(QUANG_NAM, BEFORE))
                .hasValueSatisfying(area -> assertThat(area.name(Language.VI)).isEqualTo("Quảng Nam"));
        assertThat(AREAS.find(QUANG_NAM, AFTER)).isEmpty();
        assertThat(AREAS.successor(QUANG_NAM, BEFORE, AFTER).map(Area::code)).contains(DA_NANG);
        assertThat(AREAS.current(QUANG_NAM, AFTER).map(area -> area.name(Language.VI)))
                .contains("Đà Nẵng");
        assertThat(AREAS.successor(QUANG_NAM, BEFORE, BEFORE).map(Area::code)).contains(QUANG_NAM);
    }

    /** Whose residence, and whose area, was written down before the merger: officials of Đà Nẵng serve the people of what was Quảng Nam, and the other way round. */
    @Test
    void whatWasMergedIsCoveredByWhatItIsNowWheneverEitherWasRecorded() {
        for (var outer : List.of(DA_NANG, QUANG_NAM))
            for (var inner : List.of(DA_NANG, QUANG_NAM))
                assertThat(AREAS.covers(outer, inner, AFTER))
                        .as("%s %s", outer, inner)
                        .isTrue();
        assertThat(AREAS.covers(DA_NANG, QUANG_NAM, BEFORE)).isFalse();
        assertThat(AREAS.covers(new AreaCode("01"), QUANG_NAM, AFTER)).isFalse();
        assertThat(AREAS.covers(QUANG_NAM, new AreaCode("VN"), AFTER)).isFalse();
        assertThat(AREAS.covers(new AreaCode("VN"), QUANG_NAM, AFTER)).isTrue();
        assertThat(AREAS.recordedIn(AREAS.find(DA_NANG, AFTER).orElseThrow(), AFTER))
                .contains(DA_NANG, QUANG_NAM)
                .doesNotContain(new AreaCode("01"));
    }

    @Test
    void aMergerIsNotFollowedBackwards() {
        assertThat(AREAS.successor(DA_NANG, AFTER, BEFORE)).isEmpty();
    }

    @Test
    void aCodeThatChangedProvinceMeansWhatItMeantOnTheDay() {
        var fifteen = new AreaCode("15");
        assertThat(AREAS.find(fifteen, BEFORE).map(area -> area.name(Language.VI)))
                .contains("Yên Bái");
        assertThat(AREAS.find(fifteen, AFTER).map(area -> area.name(Language.VI)))
                .contains("Lào Cai");
        assertThat(AREAS.successor(new AreaCode("10"), BEFORE, AFTER).map(Area::code))
                .contains(fifteen);
    }

    @Test
    void aRenamedTownKeepsItsCode() {
        var town = new AreaCode("41703410000010");
        assertThat(AREAS.find(town, LocalDate.parse("2025-09-26")).map(area -> area.name(Language.KY)))
                .contains("Жалал-Абад шаары");
        assertThat(AREAS.find(town, LocalDate.parse("2025-09-27")).map(area -> area.name(Language.KY)))
                .contains("Манас шаары");
        assertThat(AREAS.successor(town, BEFORE, LocalDate.parse("2026-01-01")).map(area -> area.name(Language.EN)))
                .contains("Manas City");
    }

    @Test
    void vietnamHasSixtyThreeProvincesBeforeAndThirtyFourAfter() {
        assertThat(AREAS.children(Country.VN.area(), BEFORE)).hasSize(63);
        assertThat(AREAS.children(Country.VN.area(), AFTER)).hasSize(34);
    }

    @Test
    void theCountsOfTheSourcesHold() {
        var on = LocalDate.parse("2026-09-01");
        assertThat(AREAS.children(Country.KG.area(), on)).hasSize(9);
        assertThat(AREAS.children(Country.KZ.area(), on)).hasSize(20);
        assertThat(AREAS.inForce(on).stream().filter(area -> area.country() == Country.KG))
                .hasSize(66);
        assertThat(AREAS.inForce(on).stream().filter(area -> area.country() == Country.KZ))
                .hasSize(249);
    }

    @Test
    void aRayonLiesInItsOblastAndItsCountryAndInNoOther() {
        var bishkek = new AreaCode("41711000000000");
        var lenin = new AreaCode("41711201000000");
        assertThat(AREAS.contains(bishkek, lenin, AFTER)).isTrue();
        assertThat(AREAS.contains(Country.KG.area(), lenin, AFTER)).isTrue();
        assertThat(AREAS.contains(lenin, lenin, AFTER)).isTrue();
        assertThat(AREAS.contains(lenin, bishkek, AFTER)).isFalse();
        assertThat(AREAS.contains(Country.KZ.area(), lenin, AFTER)).isFalse();
        assertThat(AREAS.ancestors(lenin, AFTER)).extracting(Area::code).containsExactly(bishkek, Country.KG.area());
    }

    @Test
    void anAreaOutOfForceLiesNowhere() {
        assertThat(AREAS.contains(Country.VN.area(), QUANG_NAM, AFTER)).isFalse();
    }

    @Test
    void aNameFallsBackToALanguageItsReaderCanRead() {
        var almaty = AREAS.find(new AreaCode("750000000"), AFTER).orElseThrow();
        assertThat(almaty.name(Language.KK)).isEqualTo("Алматы қаласы");
        assertThat(almaty.name(Language.KY)).isEqualTo("город Алматы");
        assertThat(almaty.name(Language.VI)).isEqualTo("Almaty City");
        var quangNam = AREAS.find(QUANG_NAM, BEFORE).orElseThrow();
        assertThat(quangNam.name(Language.RU)).isEqualTo("Quang Nam");
    }

    @Test
    void aCodeOfNoShapeIsRefused() {
        for (var wrong : List.of("", "4", "49'", "4100000000000x", "٤٩"))
            assertThatThrownBy(() -> new AreaCode(wrong)).isInstanceOf(IllegalArgumentException.class);
        assertThat(AREAS.find(new AreaCode("QN"), AFTER)).isEmpty();
    }

    @Property(tries = 3000)
    void aCodeMeansAtMostOneAreaOnAnyDay(@ForAll("codes") AreaCode code, @ForAll("days") LocalDate on) {
        assertThat(AREAS.history(code).stream()
                        .filter(row -> row.validity().contains(on))
                        .count())
                .isLessThanOrEqualTo(1);
    }

    @Property(tries = 3000)
    void everyAreaInForceHasItsParentInForceOneLevelUp(@ForAll("codes") AreaCode code, @ForAll("days") LocalDate on) {
        AREAS.find(code, on).ifPresent(area -> {
            var lineage = AREAS.lineage(code, on);
            assertThat(lineage).hasSize(area.level().depth() + 1);
            assertThat(lineage.getLast().code()).isEqualTo(area.country().area());
            assertThat(lineage).allSatisfy(each -> assertThat(each.country()).isEqualTo(area.country()));
        });
    }

    @Property(tries = 3000)
    void whatOnceStoodHasASuccessorOnEveryLaterDay(
            @ForAll("codes") AreaCode code, @ForAll("days") LocalDate recorded, @ForAll("days") LocalDate on) {
        if (on.isBefore(recorded) || AREAS.find(code, recorded).isEmpty()) return;
        assertThat(AREAS.successor(code, recorded, on))
                .hasValueSatisfying(
                        next -> assertThat(next.validity().contains(on)).isTrue());
    }

    @Property(tries = 1000)
    void childrenAreExactlyThoseWhoNameTheParent(@ForAll("codes") AreaCode code, @ForAll("days") LocalDate on) {
        Set<AreaCode> expected = AREAS.inForce(on).stream()
                .filter(area -> area.parent().filter(code::equals).isPresent())
                .map(Area::code)
                .collect(Collectors.toSet());
        assertThat(AREAS.children(code, on)).extracting(Area::code).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void periodsOfOneCodeFollowEachOtherWithoutAGap() {
        for (var row : ROWS) {
            var later = AREAS.history(row.code()).stream()
                    .filter(other ->
                            other.validity().from().isAfter(row.validity().to()))
                    .toList();
            if (!later.isEmpty())
                assertThat(later.getFirst().validity().from())
                        .isEqualTo(row.validity().to().plusDays(1));
        }
    }

    @Test
    void theFilesAreReadFast() {
        var fastest = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            var start = System.nanoTime();
            for (var country : Country.values())
                assertThat(AreaFile.read(country)).isNotEmpty();
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        assertThat(fastest).isLessThan(50_000_000);
    }

    @Provide
    Arbitrary<AreaCode> codes() {
        return Arbitraries.of(ROWS.stream().map(Area::code).distinct().toList());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        var switches = ROWS.stream()
                .flatMap(row -> List.of(row.validity().from(), row.validity().to()).stream())
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                .distinct()
                .toList();
        return Arbitraries.oneOf(
                Arbitraries.of(switches), Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay));
    }

    private static List<Area> everyRow() {
        return List.of(Country.values()).stream()
                .flatMap(country -> AreaFile.read(country).stream())
                .toList();
    }
}
