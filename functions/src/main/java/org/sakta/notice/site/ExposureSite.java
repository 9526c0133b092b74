package org.sakta.notice.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.sakta.area.AreaCode;
import org.sakta.area.Names;
import org.sakta.area.Point;
import org.sakta.venue.VenueId;

/**
 * A venue at which whoever was there between two moments may have caught the disease.
 *
 * @param version counts from 1, with every change
 * @param proposedBy who proposed it last
 * @param decidedBy who brought it into its state
 */
record ExposureSite(
        Id id, int version, Stay stay, Place place, State state, Instant since, String proposedBy, String decidedBy) {
    /** Follows from the stay: whoever proposes the same proposes the same site. */
    record Id(String value) {
        private static final int BYTES = 10;

        Id {
            if (!isValid(value)) throw new IllegalArgumentException("not a site");
        }

        static boolean isValid(String value) {
            return value.matches("[0-9a-f]{20}");
        }

        static Id of(Stay stay) {
            try {
                var text = stay.venue() + "\n" + stay.from() + "\n" + stay.until();
                var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
                return new Id(HexFormat.of().formatHex(digest, 0, BYTES));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    record Stay(VenueId venue, Instant from, Instant until) {}

    /** Where the venue was when it was proposed. */
    record Place(Names names, AreaCode area, String address, Point location) {}

    /** Who may know of it. */
    enum State {
        /** Epidemiologists. */
        PROPOSED,
        /** Everybody. */
        PUBLISHED,
        /** Epidemiologists: it was a mistake. */
        WITHDRAWN
    }

    static ExposureSite proposed(Stay stay, Place place, String by, Instant now) {
        return new ExposureSite(Id.of(stay), 1, stay, place, State.PROPOSED, now, by, by);
    }

    ExposureSite proposedAgain(String by, Instant now) {
        return new ExposureSite(id, version + 1, stay, place, State.PROPOSED, now, by, by);
    }

    ExposureSite in(State next, String by, Instant now) {
        return new ExposureSite(id, version + 1, stay, place, next, now, proposedBy, by);
    }
}
