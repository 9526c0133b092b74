package org.sakta.declaration.programme;

/** By what somebody on a roster is known: a person id, a phone or a document. Kept only as a keyed hash. */
public record Handle(String kind, String value) {
    @Override
    public String toString() {
        return "Handle";
    }
}
