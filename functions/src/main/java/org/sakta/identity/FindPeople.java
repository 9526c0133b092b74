package org.sakta.identity;

import java.time.Duration;
import java.util.List;
import org.sakta.area.Jurisdiction;
import org.sakta.audit.Access;
import org.sakta.audit.Deed;
import org.sakta.identity.document.Document;
import org.sakta.shared.http.Caller;

/** Looks people up for staff: read, write down who looked and why, and only then answer. */
final class FindPeople {
    /** By what somebody is sought. */
    sealed interface Key {
        record ByDocument(Document document) implements Key {}

        record ByPhone(Phone phone) implements Key {}

        record ById(PersonId id) implements Key {}
    }

    sealed interface Outcome {
        record Found(List<Person> people) implements Outcome {}

        record LockedOut(Duration time) implements Outcome {}

        record Busy() implements Outcome {}
    }

    /** Each found person costs three parts of a transaction, which has at most a hundred. */
    private static final int MOST = 10;

    private static final int ATTEMPTS = 4;

    private final PersonStore people;
    private final Limits limits;
    private final Jurisdiction jurisdiction;

    FindPeople(PersonStore people, Limits limits, Jurisdiction jurisdiction) {
        this.people = people;
        this.limits = limits;
        this.jurisdiction = jurisdiction;
    }

    Outcome find(Caller caller, Key key, Statement stated) {
        return limits.lockedOut(caller.subject())
                .<Outcome>map(Outcome.LockedOut::new)
                .orElseGet(() -> look(caller, key, stated));
    }

    private Outcome look(Caller caller, Key key, Statement stated) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var found = sought(key);
            if (people.release(found, accesses(caller, found, stated))) {
                if (found.isEmpty()) limits.missed(caller.subject());
                return new Outcome.Found(found);
            }
        }
        return new Outcome.Busy();
    }

    private List<Access> accesses(Caller caller, List<Person> found, Statement stated) {
        var now = jurisdiction.now();
        if (found.isEmpty()) return List.of(stated.inVain(caller, now));
        return found.stream()
                .map(person -> stated.access(caller, person.id(), Deed.FOUND, now))
                .toList();
    }

    private List<Person> sought(Key key) {
        return switch (key) {
            case Key.ByDocument(var document) -> people.holding(document, MOST);
            case Key.ByPhone(var phone) -> people.reachedBy(phone, MOST);
            case Key.ById(var id) -> people.current(id).stream().toList();
        };
    }
}
