package org.sakta.tracing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sakta.identity.HeldData;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Reader;

/** Cases and contacts, as part of what is held about somebody. Whom somebody met stays untold. */
record HeldTracing(CaseStore cases, ContactStore contacts, Function<Case, CaseView> view) implements HeldData {
    private record Held(List<CaseView> cases, List<ContactHeld> contacts) {}

    private record ContactHeld(
            String nearness, Instant lastAt, Instant tracedAt, Optional<FollowUpView.CallView> lastCall) {}

    @Override
    public String section() {
        return "tracing";
    }

    @Override
    public Object export(PersonId person) {
        return new Held(
                cases.of(person).stream().map(view).toList(),
                contacts.of(person).stream()
                        .map(contact -> new ContactHeld(
                                Reader.wireName(contact.encounter().nearness()),
                                contact.encounter().lastAt(),
                                contact.tracedAt(),
                                contact.call().map(FollowUpView.CallView::of)))
                        .toList());
    }

    @Override
    public List<Kept> erase(PersonId person) {
        cases.erase(person);
        contacts.erase(person);
        return List.of();
    }
}
