package org.sakta.declaration;

import org.sakta.declaration.form.FormId;
import org.sakta.shared.events.Event;

/** What happened to declarations, without saying whose or what they say. */
sealed interface DeclarationEvent extends Event {
    /** A version was stored. */
    record Received(FormId form, int version, Declaration.By by) implements DeclarationEvent {
        static Received of(Declaration declaration) {
            return new Received(declaration.form(), declaration.version(), declaration.by());
        }
    }
}
