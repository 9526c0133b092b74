package org.sakta.visit;

import java.util.Optional;
import org.sakta.identity.Mandates;
import org.sakta.identity.People;
import org.sakta.shared.http.Caller;
import org.sakta.trust.Initials;

/** Finds the record of whoever scans. */
record Guests(Mandates mandates, People people) {
    Optional<Guest> of(Caller caller) {
        return mandates.named(caller, Mandates.ME)
                .flatMap(people::current)
                .map(person -> new Guest(
                        person.id(), Initials.ofName(person.profile().name().value())));
    }
}
