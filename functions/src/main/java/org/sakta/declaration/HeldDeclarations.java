package org.sakta.declaration;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.sakta.declaration.programme.Participation;
import org.sakta.identity.HeldData;
import org.sakta.identity.PersonId;
import org.sakta.pass.PassErasure;
import org.sakta.shared.requests.Idempotency;

/** Declarations and their passes, as part of what is held about somebody. */
public final class HeldDeclarations implements HeldData {
    private static final long ANSWERS_KEPT_HOURS = Idempotency.REMEMBERED.toHours();

    private final DeclarationStore store;
    private final Participation participation;
    private final PassErasure passes;
    private final InstantSource clock;

    HeldDeclarations(DeclarationStore store, Participation participation, PassErasure passes, InstantSource clock) {
        this.store = store;
        this.participation = participation;
        this.passes = passes;
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

    /** Passes and marks go first: what names them is the declaration. */
    @Override
    public List<Kept> erase(PersonId person) {
        for (var declaration : store.versionsOf(person, clock.instant())) {
            passes.erase(declaration.pass());
            for (var mark : declaration.marks()) participation.forget(mark.pilot(), Set.of(mark.hash()));
        }
        store.erase(person);
        return List.of(
                Kept.because("declaration.kept-answers", ANSWERS_KEPT_HOURS),
                Kept.because("declaration.kept-revocations"));
    }
}
