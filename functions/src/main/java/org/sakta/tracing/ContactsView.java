package org.sakta.tracing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sakta.identity.PersonId;
import org.sakta.shared.http.Cursor;
import org.sakta.shared.http.Reader;

/** Some of a case's contacts. */
record ContactsView(List<ContactView> contacts, Optional<String> next) {
    record ContactView(PersonId personId, String nearness, Instant lastAt, Instant tracedAt) {
        static ContactView of(Contact contact) {
            return new ContactView(
                    contact.person(),
                    Reader.wireName(contact.encounter().nearness()),
                    contact.encounter().lastAt(),
                    contact.tracedAt());
        }
    }

    static ContactsView of(ContactStore.Slice slice) {
        return new ContactsView(
                slice.contacts().stream().map(ContactView::of).toList(),
                slice.last().map(last -> new Cursor(last).toString()));
    }
}
