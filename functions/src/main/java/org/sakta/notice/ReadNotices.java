package org.sakta.notice;

import java.util.List;
import org.sakta.identity.Mandate;
import org.sakta.identity.Mandates;
import org.sakta.notice.AlertStore.Standing;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** Shows people what they were to be told, and what their dependants were. */
record ReadNotices(Mandates mandates, AlertStore alerts) {
    /** What came of it. */
    sealed interface Outcome {
        record Shown(List<Standing> notices) implements Outcome {
            public Shown {
                notices = List.copyOf(notices);
            }
        }

        record RegisterFirst() implements Outcome {}

        /** Not there, or not for this caller: the same answer. */
        record Hidden() implements Outcome {}
    }

    Outcome read(Caller caller, String who) {
        var id = mandates.named(caller, who);
        if (id.isEmpty())
            return who.equals(Mandates.ME) && caller.is(Role.CITIZEN)
                    ? new Outcome.RegisterFirst()
                    : new Outcome.Hidden();
        return switch (mandates.of(caller, id.get())) {
            case Mandate.Own own -> new Outcome.Shown(alerts.of(id.get()));
            case Mandate.Proxy proxy -> new Outcome.Shown(alerts.of(id.get()));
            case Mandate.Official official -> new Outcome.Hidden();
            case Mandate.None none -> new Outcome.Hidden();
        };
    }
}
