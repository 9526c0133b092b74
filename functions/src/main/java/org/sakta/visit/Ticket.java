package org.sakta.visit;

import java.util.stream.Stream;

/**
 * For whom a status pass was issued, without a name: the pass itself says colour, verdict and initials.
 *
 * @param before what the visitor was called the day before, whose night may not be over
 */
record Ticket(Visitor visitor, Pseudonym before) {
    /** Under what a visit may stand that ends now. */
    Stream<Pseudonym> pseudonyms() {
        return Stream.of(visitor.pseudonym(), before);
    }
}
