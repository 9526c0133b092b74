package org.sakta.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.sakta.area.Country;
import org.sakta.notice.AlertStore.Standing;
import org.sakta.policy.Settings;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Messages;
import org.sakta.shared.http.Reader;

/**
 * A notice as its reader sees it.
 *
 * @param on the day that it is about, there
 * @param textedAt when a text message said that there is something to read
 */
record NoticeView(
        String noticeId,
        String kind,
        LocalDate on,
        String title,
        String text,
        Instant decidedAt,
        Optional<Instant> textedAt) {
    static NoticeView of(Standing standing, Country country, Language language, Instant now) {
        var alert = standing.alert();
        var kind = Reader.wireName(alert.kind());
        var on = country.today(alert.concerns());
        var hotline = Settings.of(country, country.today(now)).hotline();
        var words = Messages.in(language);
        var delivery = standing.delivery();
        return new NoticeView(
                alert.id().value(),
                kind,
                on,
                words.text("notice." + kind + ".title"),
                words.text("notice." + kind + ".text", day(on, language), hotline),
                alert.decidedAt(),
                Optional.of(delivery.at()).filter(at -> delivery.state() == Delivery.State.SENT));
    }

    private static String day(LocalDate on, Language language) {
        var format = Messages.in(language).text("notice.format.day");
        return DateTimeFormatter.ofPattern(format, language.locale()).format(on);
    }
}
