package org.sakta.declaration;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sakta.audit.Access;
import org.sakta.audit.Deed;
import org.sakta.declaration.Declarants.Found;
import org.sakta.identity.PersonId;
import org.sakta.identity.Statement;
import org.sakta.shared.http.Caller;

/** Shows declarations to whom they belong, to a proxy, or to a clerk who says what for. */
final class ReadDeclarations {
    /** What came of it. */
    sealed interface Outcome {
        record Shown(List<Declaration> declarations) implements Outcome {}

        /** Not there, or not for this caller: the same answer. */
        record Hidden() implements Outcome {}

        record RegisterFirst() implements Outcome {}

        record OutsideArea() implements Outcome {}

        /** An official looks for a stated purpose or not at all. */
        record PurposeRequired() implements Outcome {}
    }

    private final Declarants declarants;
    private final DeclarationStore store;
    private final InstantSource clock;

    ReadDeclarations(Declarants declarants, DeclarationStore store, InstantSource clock) {
        this.declarants = declarants;
        this.store = store;
        this.clock = clock;
    }

    /** All that a person declared, latest first. */
    Outcome history(Caller caller, String who, Optional<Statement> statement) {
        return allowed(caller, who, statement, person -> store.of(person, clock.instant()));
    }

    /** One declaration; without a version the newest. */
    Outcome one(Caller caller, DeclarationId id, OptionalInt version, Optional<Statement> statement) {
        var outcome = allowed(
                caller,
                id.person().value(),
                statement,
                person -> version.isPresent()
                        ? store.find(id, version.getAsInt(), clock.instant()).stream()
                                .toList()
                        : store.find(id, clock.instant()).stream().toList());
        return outcome instanceof Outcome.Shown(var found) && found.isEmpty() ? new Outcome.Hidden() : outcome;
    }

    private interface Reading {
        List<Declaration> of(PersonId person);
    }

    private Outcome allowed(Caller caller, String who, Optional<Statement> statement, Reading reading) {
        return switch (declarants.find(caller, who)) {
            case Found.NotRegistered() -> new Outcome.RegisterFirst();
            case Found.Hidden() -> new Outcome.Hidden();
            case Found.OutsideArea() -> new Outcome.OutsideArea();
            case Found.Declarant person
            when person.by() != Declaration.By.OFFICIAL -> new Outcome.Shown(reading.of(person.id()));
            case Found.Declarant person when statement.isEmpty() -> new Outcome.PurposeRequired();
            case Found.Declarant person -> {
                store.release(List.of(access(caller, person, statement.get())));
                yield new Outcome.Shown(reading.of(person.id()));
            }
        };
    }

    private Access access(Caller caller, Found.Declarant person, Statement statement) {
        return statement.access(caller, person.id(), Deed.DECLARATIONS_READ, clock.instant());
    }
}
