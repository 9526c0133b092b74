package org.sakta.status;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.sakta.declaration.DeclaredSymptoms.Report;
import org.sakta.identity.PersonId;

/** Colours from the log of evidence, by what is known now. */
record KnownStatuses(EvidenceLog log, ColourRules rules, InstantSource clock) implements Statuses {
    @Override
    public Status of(PersonId person, Instant at, Optional<Report> declared) {
        var known = Stream.concat(log.of(person).stream(), declared.map(TakeDeclaredSymptoms::evidence).stream());
        return rules.status(known.toList(), at, clock.instant());
    }
}
