package org.sakta.declaration;

import org.sakta.identity.PersonId;
import org.sakta.identity.Profile;
import org.sakta.shared.http.Caller;

/** For whom a caller may declare. */
interface Declarants {
    /** In a request: the caller. */
    String ME = "me";

    Found find(Caller caller, String who);

    /** Who was found. */
    sealed interface Found {
        record Declarant(PersonId id, int version, Profile profile, Declaration.By by) implements Found {
            @Override
            public String toString() {
                return "Declarant";
            }
        }

        /** The caller has no record yet. */
        record NotRegistered() implements Found {}

        /** Not there, or not for this caller: the same answer. */
        record Hidden() implements Found {}

        /** The official is responsible for another area. */
        record OutsideArea() implements Found {}
    }
}
