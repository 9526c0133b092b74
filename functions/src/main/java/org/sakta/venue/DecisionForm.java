package org.sakta.venue;

import java.util.Optional;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;
import org.sakta.venue.DecideVenue.Decision;
import org.sakta.venue.VenueState.Remark;

/** What an authority decides: {@code {"decision": "refuse", "reason": "…"}}; an approval needs no reason. */
final class DecisionForm {
    private enum Kind {
        APPROVE,
        REFUSE,
        SUSPEND
    }

    private DecisionForm() {}

    static Parsed<Decision> parse(JsonValue body) {
        var form = Fields.of(body);
        var kind = form.required("decision", Reader.choice(Kind.class));
        var reason = form.optional("reason", Reader.text(Remark.LONGEST).map(Remark::new));
        if (!form.hasErrors()) check(form, kind.get(), reason.get());
        return form.result(() -> switch (kind.get()) {
            case APPROVE -> new Decision.Approve();
            case REFUSE -> new Decision.Refuse(reason.get().orElseThrow());
            case SUSPEND -> new Decision.Suspend(reason.get().orElseThrow());
        });
    }

    private static void check(Fields form, Kind kind, Optional<Remark> reason) {
        if (kind != Kind.APPROVE && reason.isEmpty()) form.error("reason", "required");
        if (kind == Kind.APPROVE && reason.isPresent()) form.error("reason", "venue.needs-no-reason");
    }
}
