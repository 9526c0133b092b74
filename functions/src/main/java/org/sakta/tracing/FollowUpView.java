package org.sakta.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Cursor;
import org.sakta.shared.http.Reader;

/** How a case's contacts are looked after. */
record FollowUpView(List<Followed> followed, Optional<String> next) {
    record CallView(Instant at, String found) {
        static CallView of(Contact.Call call) {
            return new CallView(call.at(), Reader.wireName(call.found()));
        }
    }

    record Followed(
            PersonId personId,
            String nearness,
            String state,
            LocalDate until,
            Optional<LocalDate> lastNewsOn,
            Optional<Instant> symptomsAt,
            Optional<CallView> lastCall) {
        static Followed of(FollowUp followUp) {
            var contact = followUp.contact();
            return new Followed(
                    contact.person(),
                    Reader.wireName(contact.encounter().nearness()),
                    Reader.wireName(followUp.state()),
                    followUp.until(),
                    followUp.lastNewsOn(),
                    followUp.symptomsAt(),
                    contact.call().map(CallView::of));
        }
    }

    static FollowUpView of(FollowContacts.Slice slice) {
        return new FollowUpView(
                slice.followed().stream().map(Followed::of).toList(),
                slice.last().map(last -> new Cursor(last).toString()));
    }
}
