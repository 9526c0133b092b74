package org.sakta.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sakta.declaration.DeclaredSymptoms;
import org.sakta.identity.PersonId;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.streams.Change;
import org.sakta.shared.streams.Change.Kind;
import org.sakta.shared.streams.Change.SequenceNumber;
import org.sakta.shared.streams.Deadline;
import org.sakta.status.EvidenceId.Source;

class TakeDeclaredSymptomsTest {
    private static final Instant DECLARED = Instant.parse("2022-02-03T04:05:06Z");
    private static final PersonId PERSON = new PersonId("0123456789abcdef0123456789abcdef");
    private static final Key WITH = new Key("PERSON#" + PERSON, "DECLARATION#with");
    private static final Key WITHOUT = new Key("PERSON#" + PERSON, "DECLARATION#without");

    private final List<Evidence> log = new ArrayList<>();

    @Test
    void symptomsCountFromWhenTheyWereDeclared() {
        tell(Kind.INSERT, WITH);
        assertThat(log)
                .containsExactly(new Evidence(
                        new EvidenceId(Source.DECLARATION, "with.1"), 1, DECLARED, new Fact.Symptoms(DECLARED)));
    }

    @Test
    void aDeclarationWithoutSymptomsLeavesNothing() {
        tell(Kind.MODIFY, WITHOUT);
        assertThat(log).isEmpty();
    }

    @Test
    void whatIsDeletedIsNotLookedAt() {
        tell(Kind.REMOVE, WITH);
        assertThat(log).isEmpty();
    }

    private void tell(Kind kind, Key key) {
        DeclaredSymptoms declared = change -> change.key().equals(WITH)
                ? Optional.of(new DeclaredSymptoms.Report(PERSON, "with.1", DECLARED))
                : Optional.empty();
        new TakeDeclaredSymptoms(declared, new Log())
                .handle(
                        new Change(new SequenceNumber("1"), kind, key, Optional.empty()),
                        Deadline.in(Duration.ofMinutes(1), InstantSource.system()));
    }

    private final class Log implements EvidenceLog {
        @Override
        public void add(PersonId person, Evidence evidence) {
            assertThat(person).isEqualTo(PERSON);
            log.add(evidence);
        }

        @Override
        public List<Evidence> of(PersonId person) {
            return log;
        }
    }
}
