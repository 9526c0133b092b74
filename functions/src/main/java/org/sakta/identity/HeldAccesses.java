package org.sakta.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sakta.audit.AccessHistory;
import org.sakta.audit.Chain;

/** Who looked at the person's record. It stays when the record is erased: it holds random ids alone. */
record HeldAccesses(AccessHistory history) implements HeldData {
    private static final int PART = 100;

    @Override
    public String section() {
        return "accesses";
    }

    @Override
    public Object export(PersonId person) {
        var shown = new ArrayList<AccessesHandler.AccessView>();
        Optional<Long> before = Optional.empty();
        do {
            var slice = history.newestFirst(Chain.ofPerson(person.value()), before, PART);
            slice.accesses().forEach(access -> shown.add(AccessesHandler.AccessView.toSubject(access)));
            before = slice.next();
        } while (before.isPresent());
        return List.copyOf(shown);
    }

    @Override
    public List<Kept> erase(PersonId person) {
        return List.of(Kept.because("identity.kept-accesses"));
    }
}
