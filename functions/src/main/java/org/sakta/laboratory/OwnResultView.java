package org.sakta.laboratory;

import java.time.Instant;
import java.util.Optional;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Reader;

/** A result as the person whose it is sees it: as it stands now, and who found it. */
record OwnResultView(
        String resultId,
        Optional<String> laboratory,
        String method,
        String outcome,
        Instant sampledAt,
        Instant reportedAt,
        Instant receivedAt,
        boolean corrected,
        boolean withdrawn) {
    static OwnResultView of(KeptResult kept, Laboratories laboratories, Language language) {
        var latest = kept.latest();
        var finding = latest.finding();
        return new OwnResultView(
                latest.id().value(),
                laboratories
                        .find(latest.laboratory())
                        .map(one -> one.details().names().in(language)),
                Reader.wireName(finding.method()),
                Reader.wireName(finding.outcome()),
                finding.sampledAt(),
                finding.reportedAt(),
                latest.receivedAt(),
                latest.version() > 1,
                latest.withdrawn());
    }
}
