package org.sakta.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import org.sakta.identity.PersonId;
import org.sakta.status.Evidence;
import org.sakta.status.EvidenceId;
import org.sakta.status.EvidenceLog;
import org.sakta.status.Fact;

/** The evidence that somebody met a case, by which the colour changes: what is next to be said of it. */
record ContactEvidence(EvidenceLog log, InstantSource clock) {
    private static final int ID_BYTES = 16;

    /** The same for the same parts, which it does not tell. */
    static EvidenceId id(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(UTF_8));
            return new EvidenceId(EvidenceId.Source.TRACING, HexFormat.of().formatHex(digest, 0, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where it is known already, by this or a later moment. */
    Optional<Evidence> next(PersonId person, EvidenceId id, Fact.Exposure exposure) {
        var latest = latest(person, id);
        boolean isKnown = latest.filter(known -> known.fact() instanceof Fact.Exposure(var contact, var lastAt)
                        && !lastAt.isBefore(exposure.lastContactAt()))
                .isPresent();
        return isKnown ? Optional.empty() : Optional.of(following(latest, id, exposure));
    }

    /** Withdraws all that followed from a contact. Repeated, it changes nothing. */
    void withdraw(Contact contact) {
        for (var id : contact.evidence()) {
            var latest = latest(contact.person(), id);
            if (latest.filter(known -> !(known.fact() instanceof Fact.Withdrawn))
                    .isPresent()) log.add(contact.person(), following(latest, id, new Fact.Withdrawn()));
        }
    }

    private Optional<Evidence> latest(PersonId person, EvidenceId id) {
        return log.of(person).stream()
                .filter(known -> known.id().equals(id))
                .max(Comparator.comparing(Evidence::version));
    }

    private Evidence following(Optional<Evidence> latest, EvidenceId id, Fact fact) {
        return new Evidence(id, latest.map(Evidence::version).orElse(0) + 1, clock.instant(), fact);
    }
}
