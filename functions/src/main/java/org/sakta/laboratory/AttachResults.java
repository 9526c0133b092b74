package org.sakta.laboratory;

import java.time.InstantSource;
import org.sakta.identity.People;
import org.sakta.identity.Person;
import org.sakta.identity.PersonId;
import org.sakta.identity.Profile;

/** Gives results that wait to whom they belong, each once. */
record AttachResults(ResultStore store, Holders holders, People people, InstantSource clock) {
    /** All that wait for a person who has registered, was corrected, or was seen with a document. */
    void to(PersonId id) {
        people.current(id).map(Person::profile).ifPresent(this::toHolders);
    }

    private void toHolders(Profile profile) {
        for (var held : profile.documents())
            store.waitingFor(new Patient(held.document(), profile.birthDate())).forEach(this::toItsHolder);
    }

    /** This one, if it waits though its holder is there. */
    void toItsHolder(ResultId id) {
        store.find(id).filter(kept -> kept.holder().isEmpty()).ifPresent(this::toItsHolder);
    }

    private void toItsHolder(KeptResult waiting) {
        holders.of(waiting.latest().finding().patient())
                .ifPresent(holder -> store.attach(waiting, holder, clock.instant()));
    }
}
