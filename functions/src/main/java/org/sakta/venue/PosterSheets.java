package org.sakta.venue;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sakta.area.Country;
import org.sakta.policy.PolicyTexts;
import org.sakta.shared.http.Language;
import org.sakta.shared.pdf.PdfFont;
import org.sakta.trust.PassId;
import org.sakta.venue.PosterSheet.Line;

/** What stands on posters. */
final class PosterSheets {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final int NUMBER = 8;

    private PosterSheets() {}

    /** In the languages in which the venue has a name. */
    static PosterSheet of(Venue venue, Poster poster, PosterImage image) {
        var details = venue.details();
        var country = venue.country();
        var languages = Stream.concat(
                        Stream.of(country.language()),
                        Stream.of(Language.values()).filter(details.names().byLanguage()::containsKey))
                .distinct()
                .toList();
        var below = new ArrayList<Line>();
        for (var language : languages)
            below.add(new Line(details.names().in(language), PdfFont.BOLD, below.isEmpty() ? 26 : 20));
        below.add(new Line(kinds(venue, languages), PdfFont.REGULAR, 13));
        below.add(new Line(details.address().value(), PdfFont.REGULAR, 13));
        return new PosterSheet(
                details.names().in(country.language()),
                country.language().code(),
                said("poster.scan", languages),
                image,
                below,
                foot(poster.id(), poster.issuedAt(), poster.validUntil(), country));
    }

    private static String kinds(Venue venue, List<Language> languages) {
        return String.join(
                " · ",
                languages.stream()
                        .map(language ->
                                text(language, "kind." + venue.details().kind().value()))
                        .distinct()
                        .toList());
    }

    static PosterSheet neutral(Country country, PosterImage image, PassId id, Instant from, Instant until) {
        var languages = Stream.of(
                        Optional.of(country.language()),
                        Optional.of(Language.RU).filter(russian -> country != Country.VN),
                        Optional.of(Language.EN))
                .flatMap(Optional::stream)
                .toList();
        return new PosterSheet(
                text(country.language(), "poster.neutral"),
                country.language().code(),
                said("poster.neutral", languages),
                image,
                List.of(),
                foot(id, from, until, country));
    }

    private static List<Line> said(String key, List<Language> languages) {
        var lines = new ArrayList<Line>();
        for (var language : languages)
            lines.add(new Line(
                    text(language, key), lines.isEmpty() ? PdfFont.BOLD : PdfFont.REGULAR, lines.isEmpty() ? 26 : 18));
        return lines;
    }

    /** By which the staff tell the poster that counts from an older one. */
    private static String foot(PassId id, Instant from, Instant until, Country country) {
        return "№ %s   %s – %s"
                .formatted(
                        id.value().substring(0, NUMBER).toUpperCase(Locale.ROOT),
                        DAY.format(from.atZone(country.zone())),
                        DAY.format(until.minusSeconds(1).atZone(country.zone())));
    }

    private static String text(Language language, String key) {
        return PolicyTexts.of("venue", language).text(List.of(), key);
    }
}
