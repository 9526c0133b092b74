package org.sakta.pass;

import java.util.Map;
import java.util.Optional;
import org.sakta.trust.PassKind;
import org.sakta.trust.Place;

/** Which kinds of pass count where, and what they are called. */
final class Kinds {
    /** A declaration that is bound to no place. */
    static final Map<PassKind, Place> AT_CHECKPOINTS = Map.of(PassKind.DECLARATION, new Place.Unbound());

    /** Whatever a camera may see: the page says what it is, and lets nobody in. */
    static final Map<PassKind, Place> ON_THE_PAGE = Map.of(
            PassKind.DECLARATION, new Place.Unbound(),
            PassKind.VENUE_POSTER, new Place.AsNamed(),
            PassKind.STATUS, new Place.AsNamed(),
            PassKind.NEUTRAL_POSTER, new Place.Unbound());

    private static final Map<PassKind, String> NAMES = Map.of(
            PassKind.DECLARATION, "declaration",
            PassKind.VENUE_POSTER, "venue-poster",
            PassKind.STATUS, "status",
            PassKind.NEUTRAL_POSTER, "neutral-poster");

    private Kinds() {}

    /** On the wire and in texts, of a kind that is known here. */
    static Optional<String> name(PassKind kind) {
        return Optional.ofNullable(NAMES.get(kind));
    }
}
