package org.sakta.identity;

import org.sakta.identity.document.Document;

/** A document as a person's record has it: claimed, or seen by a clerk. */
public record HeldDocument(Document document, boolean verified) {
    HeldDocument seen() {
        return new HeldDocument(document, true);
    }

    HeldDocument claimed() {
        return new HeldDocument(document, false);
    }

    boolean isSameAs(HeldDocument other) {
        return document.indexed().equals(other.document.indexed());
    }

    @Override
    public String toString() {
        return "HeldDocument";
    }
}
