package org.sakta.visit;

import java.time.Instant;
import java.util.Optional;
import org.sakta.shared.http.Language;
import org.sakta.shared.http.Messages;
import org.sakta.shared.http.Reader;
import org.sakta.venue.rule.Admission;

/** A verdict as the visitor sees it. */
record AdmissionView(boolean admitted, String colour, String reason, String text, Optional<Instant> until) {
    static AdmissionView of(Admission admission, Language language) {
        var reason = Reader.wireName(admission.cause());
        return new AdmissionView(
                admission.isAdmitted(),
                Reader.wireName(admission.colour()),
                reason,
                Messages.in(language).text("visit.cause." + reason),
                admission.until());
    }
}
