package org.sakta.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.sakta.identity.PersonId;
import org.sakta.shared.keys.KeyedHash;
import org.sakta.shared.keys.KeyedHashes;
import org.sakta.shared.keys.OneWaySealer;
import org.sakta.venue.VenueId;

/** Makes visitors of people. The way back takes the private half of the tracing key, which whoever writes visits does not have. */
record Visitors(KeyedHashes hashes, OneWaySealer sealer) {
    Visitor at(VenueId venue, LocalDate day, PersonId person) {
        var pseudonym = pseudonym(venue, day, person);
        var sealed = sealer.seal(person.value().getBytes(UTF_8), place(pseudonym));
        return new Visitor(pseudonym, Base64.getEncoder().encodeToString(sealed));
    }

    Pseudonym pseudonym(VenueId venue, LocalDate day, PersonId person) {
        return pseudonym(venue, day, hashes.of(parts(venue, day, person)));
    }

    /** What somebody may have been called there that day: the key may have changed since. */
    static List<Pseudonym> pseudonyms(KeyedHashes hashes, VenueId venue, LocalDate day, PersonId person) {
        return hashes.candidates(parts(venue, day, person)).stream()
                .map(hash -> pseudonym(venue, day, hash))
                .toList();
    }

    private static String[] parts(VenueId venue, LocalDate day, PersonId person) {
        return new String[] {"visit", venue.value(), day.toString(), person.value()};
    }

    private static Pseudonym pseudonym(VenueId venue, LocalDate day, KeyedHash hash) {
        return new Pseudonym(venue, day, hash.keyVersion() + "." + hash.value());
    }

    /** Where the sealed person belongs: to be compared by whoever opens it. */
    static String place(Pseudonym pseudonym) {
        return "visit/" + pseudonym.venue() + "/" + pseudonym.day() + "/" + pseudonym.value();
    }
}
