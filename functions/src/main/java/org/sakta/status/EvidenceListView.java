package org.sakta.status;

import java.util.List;
import java.util.Map;
import org.sakta.shared.http.Language;

/** A colour together with all that was known: also what was corrected or withdrawn since. */
record EvidenceListView(StatusView status, List<Map<String, Object>> evidence) {
    static EvidenceListView of(ReadStatus.Outcome.Shown found, StatusQuery query, Language language) {
        return new EvidenceListView(
                StatusView.of(found, query, language),
                found.evidence().stream().map(EvidenceView::of).toList());
    }
}
