package org.sakta.declaration;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.sakta.declaration.programme.Participation;
import org.sakta.identity.HeldData;
import org.sakta.identity.PersonId;

/** Declarations as part of what is held about somebody. Passes are the pass context's to erase. */
public final class HeldDeclarations implements HeldData {
    private final DeclarationStore store;
    private final Participation participation;
    private final InstantSource clock;

    HeldDeclarations(DeclarationStore store, Participation participation, InstantSource clock) {
        this.store = store;
        this.participation = participation;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "declarations";
    }

    @Override
    public Object export(PersonId person) {
        return store.versionsOf(person, clock.instant()).stream()
                .map(DeclarationView::of)
                .toList();
    }

    /** The marks go first: what names them is the declaration. */
    @Override
    public List<Kept> erase(PersonId person) {
        for (var declaration : store.versionsOf(person, clock.instant()))
            for (var mark : declaration.marks()) participation.forget(mark.pilot(), Set.of(mark.hash()));
        store.erase(person);
        return List.of();
    }
}
