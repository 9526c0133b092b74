package org.sakta.laboratory;

import java.time.Instant;
import java.util.List;
import org.sakta.shared.http.Reader;

/** A result as its laboratory sees it: not of whom it is, which the laboratory knows, nor whether that person is registered. */
record ResultView(
        String resultId,
        int version,
        String sampleId,
        String method,
        String outcome,
        Instant sampledAt,
        Instant reportedAt,
        Instant receivedAt,
        boolean withdrawn) {
    static ResultView of(Result result) {
        var finding = result.finding();
        return new ResultView(
                result.id().value(),
                result.version(),
                finding.sample().value(),
                Reader.wireName(finding.method()),
                Reader.wireName(finding.outcome()),
                finding.sampledAt(),
                finding.reportedAt(),
                result.receivedAt(),
                result.withdrawn());
    }

    /** With what it was before, the newest first. */
    record History(ResultView result, List<ResultView> earlier) {
        static History of(KeptResult kept) {
            var newestFirst =
                    kept.versions().reversed().stream().map(ResultView::of).toList();
            return new History(newestFirst.getFirst(), newestFirst.subList(1, newestFirst.size()));
        }
    }
}
