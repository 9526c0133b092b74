package org.sakta.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sakta.identity.PersonId;
import org.sakta.shared.dynamo.Committed;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.keys.Sealer;
import org.sakta.status.EvidenceId.Source;
import org.sakta.testing.Engine;
import org.sakta.testing.TestKeys;

/** The log of evidence, in a real table. */
class DynamoEvidenceTest {
    /** Ahead of every clock: the engine really deletes what has expired. */
    private static final Instant NOW = Instant.parse("2096-03-01T09:00:00Z");

    private static final Instant EARLIER = NOW.minus(Duration.ofDays(3));
    private static final Fact POSITIVE = new Fact.Test(Fact.Method.PCR, Fact.Result.POSITIVE, EARLIER, NOW);

    private final Table table = new Table(Engine.dynamo(), new TableName(Engine.table("StatusTable")));
    private final Sealer sealer = new Sealer(new TestKeys("evidence"), new SecureRandom());
    private final DynamoEvidence log = kept(Duration.ofDays(1));
    private final PersonId person = somebody();

    private DynamoEvidence kept(Duration time) {
        return new DynamoEvidence(table, sealer, evidence -> NOW.plus(time), InstantSource.fixed(NOW));
    }

    private static PersonId somebody() {
        return new PersonId(UUID.randomUUID().toString().replace("-", ""));
    }

    private static Evidence evidence(String id, int version, Fact fact) {
        return new Evidence(new EvidenceId(Source.LABORATORY, id), version, NOW, fact);
    }

    static Stream<Fact> everyKind() {
        var justification = new Justification("Пациент осмотрен повторно");
        return Stream.of(
                POSITIVE,
                new Fact.Test(Fact.Method.ANTIGEN, Fact.Result.NEGATIVE, EARLIER, NOW),
                new Fact.Exposure(Fact.Contact.HOUSEHOLD, EARLIER),
                new Fact.Exposure(Fact.Contact.TRANSPORT, EARLIER),
                new Fact.Symptoms(EARLIER),
                new Fact.Dose(3, 2, EARLIER),
                new Fact.Recovery(EARLIER),
                new Fact.Contraindication(EARLIER),
                new Fact.Decision(Colour.GREEN, EARLIER, NOW, justification),
                new Fact.Withdrawn(),
                new Fact.Withdrawn(Optional.of(justification)));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aFactIsReadAsItWasWritten(Fact fact) {
        var written = evidence("a", 1, fact);
        log.add(person, written);
        assertThat(log.of(person)).containsExactly(written);
    }

    @Test
    void thereIsAnExampleOfEveryKind() {
        assertThat(everyKind().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Fact.class.getPermittedSubclasses()));
    }

    @Test
    void theSameVersionIsWrittenOnce() {
        log.add(person, evidence("a", 1, POSITIVE));
        log.add(person, evidence("a", 1, new Fact.Withdrawn()));
        assertThat(log.of(person)).containsExactly(evidence("a", 1, POSITIVE));
        var again = new Transactions(Engine.dynamo(), new SecureRandom())
                .write(List.of(log.adding(person, evidence("a", 1, POSITIVE))));
        assertThat(again).isInstanceOf(Committed.Refused.class);
    }

    @Test
    void versionsComeInTheirOrder() {
        for (int version : List.of(10, 2, 1)) log.add(person, evidence("a", version, POSITIVE));
        log.add(person, evidence("b", 1, POSITIVE));
        assertThat(log.of(person).stream().map(known -> known.id().value() + known.version()))
                .containsExactly("a1", "a2", "a10", "b1");
    }

    @Test
    void whatIsNoLongerKeptIsNotRead() {
        kept(Duration.ZERO).add(person, evidence("a", 1, POSITIVE));
        assertThat(log.of(person)).isEmpty();
    }

    @Test
    void whatIsErasedIsThatPersonsAlone() {
        var other = somebody();
        log.add(person, evidence("a", 1, POSITIVE));
        log.add(other, evidence("a", 1, POSITIVE));
        log.erase(person);
        assertThat(log.of(person)).isEmpty();
        assertThat(log.of(other)).hasSize(1);
    }

    @Test
    void aFactPutInAnotherPlaceIsNotRead() {
        log.add(person, evidence("a", 1, POSITIVE));
        var stolen = somebody();
        var item = table.get(new Key("PERSON#" + person, "EVIDENCE#laboratory/a#000001"))
                .orElseThrow();
        table.put(Item.at(new Key("PERSON#" + stolen, item.key().sk()))
                .with("source", "LABORATORY")
                .with("id", "a")
                .with("version", 1)
                .with("knownAt", NOW)
                .with("fact", item.bytes("fact"))
                .expiringAt(NOW.plusSeconds(60)));
        assertThatThrownBy(() -> log.of(stolen)).isInstanceOf(RuntimeException.class);
    }
}
