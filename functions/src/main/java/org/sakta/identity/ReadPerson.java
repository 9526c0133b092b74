package org.sakta.identity;

import java.util.List;
import java.util.Optional;
import org.sakta.area.Jurisdiction;
import org.sakta.audit.Deed;
import org.sakta.shared.http.Caller;

/** Shows a record to whom it belongs, to a proxy, or to a clerk who says what for. */
final class ReadPerson {
    sealed interface Outcome {
        record Shown(Person person) implements Outcome {}

        /** Not there, or not for this caller: the same answer. */
        record Hidden() implements Outcome {}

        /** An official looks for a stated purpose or not at all. */
        record PurposeRequired() implements Outcome {}

        /** It changed again and again while it was being read. */
        record Busy() implements Outcome {}
    }

    private static final int ATTEMPTS = 4;

    private final PersonStore people;
    private final Mandates mandates;
    private final Jurisdiction jurisdiction;

    ReadPerson(PersonStore people, Mandates mandates, Jurisdiction jurisdiction) {
        this.people = people;
        this.mandates = mandates;
        this.jurisdiction = jurisdiction;
    }

    Outcome read(Caller caller, PersonId id, Optional<Statement> statement) {
        return switch (mandates.of(caller, id)) {
            case Mandate.Own(var self) -> shown(id);
            case Mandate.Proxy(var proxy) -> shown(id);
            case Mandate.None() -> new Outcome.Hidden();
            case Mandate.Official() ->
                statement.map(stated -> official(caller, id, stated)).orElseGet(Outcome.PurposeRequired::new);
        };
    }

    private Outcome shown(PersonId id) {
        return people.current(id).<Outcome>map(Outcome.Shown::new).orElseGet(Outcome.Hidden::new);
    }

    private Outcome official(Caller caller, PersonId id, Statement stated) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var person = people.current(id);
            if (person.isEmpty()) {
                people.release(List.of(), List.of(stated.inVain(caller, jurisdiction.now())));
                return new Outcome.Hidden();
            }
            var access = stated.access(caller, id, Deed.READ, jurisdiction.now());
            if (people.release(List.of(person.get()), List.of(access))) return new Outcome.Shown(person.get());
        }
        return new Outcome.Busy();
    }
}
