package org.sakta.declaration.programme;

import java.util.HashSet;
import java.util.Set;
import org.sakta.identity.PersonId;
import org.sakta.identity.Phone;
import org.sakta.identity.Profile;
import org.sakta.identity.document.Document;

/** What a person may stand on a roster as. */
public final class Handles {
    private Handles() {}

    /** All handles of somebody. */
    public static Set<Handle> of(PersonId id, Profile profile) {
        var handles = new HashSet<Handle>();
        handles.add(of(id));
        profile.phone().map(Handles::of).ifPresent(handles::add);
        profile.documents().forEach(held -> handles.add(of(held.document())));
        return handles;
    }

    static Handle of(PersonId id) {
        return new Handle("person", id.value());
    }

    static Handle of(Phone phone) {
        return new Handle("phone", phone.e164());
    }

    static Handle of(Document document) {
        return new Handle("document", document.indexed());
    }
}
