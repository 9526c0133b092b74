package org.sakta.identity;

import java.util.Optional;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;

/** Begins a person's erasure for whoever may ask for it, now or again. */
public final class Erasures {
    private final Mandates mandates;
    private final ErasureStore store;

    Erasures(Mandates mandates, ErasureStore store) {
        this.mandates = mandates;
        this.store = store;
    }

    /**
     * Makes the record unreadable. Every contributor must be asked to erase after this, also when it was begun before.
     *
     * @return whom to erase; empty where the caller may not ask for it
     */
    public Optional<PersonId> begin(Caller caller, String pathParameter) {
        if (!caller.is(Role.CITIZEN)) return Optional.empty();
        var named = mandates.named(caller, pathParameter).or(() -> erasedBefore(caller, pathParameter));
        return named.filter(id -> mayErase(caller, id)).map(id -> begun(caller, id));
    }

    private Optional<PersonId> erasedBefore(Caller caller, String pathParameter) {
        return pathParameter.equals(Mandates.ME) ? store.erasedSelf(caller.subject()) : Optional.empty();
    }

    private boolean mayErase(Caller caller, PersonId id) {
        return switch (mandates.of(caller, id)) {
            case Mandate.Own(var self) -> true;
            case Mandate.Proxy(var proxy) -> true;
            case Mandate.Official() -> false;
            case Mandate.None() -> store.erasedBy(id).equals(Optional.of(caller.subject()));
        };
    }

    private PersonId begun(Caller caller, PersonId id) {
        store.begin(id, caller.subject());
        return id;
    }
}
