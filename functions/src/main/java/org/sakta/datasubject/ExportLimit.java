package org.sakta.datasubject;

import java.time.Duration;
import java.util.Optional;
import org.sakta.shared.http.Subject;

/** How often somebody may have everything collected. */
interface ExportLimit {
    /** Counts one export. @return how long to wait, if it was one too many */
    Optional<Duration> count(Subject subject);

    /** Takes an export back that was counted and could not be made. */
    void giveBack(Subject subject);
}
