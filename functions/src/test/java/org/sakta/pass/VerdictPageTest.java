package org.sakta.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Response;
import org.sakta.trust.Audience;
import org.sakta.trust.Country;
import org.sakta.trust.Detail;
import org.sakta.trust.Initials;
import org.sakta.trust.PassClaims;
import org.sakta.trust.PassContent;
import org.sakta.trust.PassId;
import org.sakta.trust.PassKind;
import org.sakta.trust.Verdict;

/** When a pass ends is said as people there say it. */
class VerdictPageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Last day of validity | 6 December 2026
            RU | Последний день действия | 6 декабря 2026 г.
            KY | Жарактуулуктун акыркы күнү | 2026-ж. 6-декабрь
            KK | Жарамдылықтың соңғы күні | 2026 ж. 6 желтоқсан
            VI | Có hiệu lực đến hết | ngày 6 tháng 12 năm 2026
            """)
    void aPassThatEndsAtMidnightHasALastDay(Language language, String label, String day) {
        assertThat(page(language, "2026-12-06T18:00:00Z"))
                .contains("<dt>" + label + "</dt><dd><time datetime=\"2026-12-06\">" + day + "</time></dd>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Valid until | 6 December 2026, 13:30 (GMT+6)
            RU | Действует до | 6 декабря 2026 г., 13:30 (GMT+6)
            KY | Жарактуулугу бүтөт | 2026-ж. 6-декабрь, 13:30 (GMT+6)
            KK | Жарамдылығы аяқталады | 2026 ж. 6 желтоқсан, 13:30 (GMT+6)
            VI | Có hiệu lực đến | 13:30 ngày 6 tháng 12 năm 2026 (GMT+6)
            """)
    void aPassThatEndsWithinADayHasAnHourThere(Language language, String label, String time) {
        assertThat(page(language, "2026-12-06T07:30:00Z"))
                .contains(
                        "<dt>" + label + "</dt><dd><time datetime=\"2026-12-06T13:30+06:00\">" + time + "</time></dd>");
    }

    @Test
    void daysAreThoseOfTheCountryThatIssuedThePass() {
        assertThat(page(Language.VI, "VN", "2026-12-06T17:00:00Z")).contains("ngày 6 tháng 12 năm 2026<");
        assertThat(page(Language.KK, "KZ", "2026-12-06T19:00:00Z")).contains("2026 ж. 6 желтоқсан<");
    }

    /** Whoever shows such a page shows nothing: it is neither green nor does it name anybody. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aStatusPassOrAPosterLetsNobodyInByItsPage(Language language) {
        var venue = Optional.of(new Audience("venue-1"));
        var status = PassContent.statusOf(new Initials("АТ"), new Detail(5));
        var pages = List.of(
                page(language, new Verdict.Valid(claims(status, venue))),
                page(language, new Verdict.Valid(claims(PassContent.poster(PassKind.VENUE_POSTER), venue))),
                page(
                        language,
                        new Verdict.Valid(claims(PassContent.poster(PassKind.NEUTRAL_POSTER), Optional.empty()))),
                page(language, new Verdict.Expired(claims(status, venue))),
                page(language, new Verdict.Revoked(claims(PassContent.poster(PassKind.VENUE_POSTER), venue))));
        assertThat(pages).allSatisfy(page -> assertThat(page).doesNotContain("verdict good", "АТ", "venue-1"));
        assertThat(pages.subList(0, 3)).allSatisfy(page -> assertThat(page).contains("verdict note"));
        assertThat(pages).doesNotHaveDuplicates();
    }

    private static PassClaims claims(PassContent content, Optional<Audience> place) {
        return new PassClaims(
                new Country("KG"),
                content,
                Instant.EPOCH,
                Instant.parse("2026-12-06T07:30:00Z"),
                PassId.random(new Random(1)),
                place);
    }

    private static String page(Language language, Verdict verdict) {
        var response = new VerdictPage(language).render(verdict);
        return response.content() instanceof Response.Content.Bytes(var body) ? body.text() : "";
    }

    private static String page(Language language, String until) {
        return page(language, "KG", until);
    }

    private static String page(Language language, String issuer, String until) {
        var claims = new PassClaims(
                new Country(issuer),
                PassContent.declarationOf(new Initials("АТ")),
                Instant.EPOCH,
                Instant.parse(until),
                PassId.random(new Random(1)),
                Optional.empty());
        return page(language, new Verdict.Valid(claims));
    }
}
