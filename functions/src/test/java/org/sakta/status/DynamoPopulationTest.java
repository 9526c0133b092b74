package org.sakta.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sakta.identity.PersonId;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.jobs.Checkpoint;
import org.sakta.shared.keys.Sealer;
import org.sakta.status.EvidenceId.Source;
import org.sakta.testing.Engine;
import org.sakta.testing.TestKeys;

/** Everybody comes once and whole, however small the parts are in which the table is read. */
class DynamoPopulationTest {
    /** Ahead of every clock: the engine really deletes what has expired. */
    private static final Instant NOW = Instant.parse("2096-03-01T09:00:00Z");

    private static final int PEOPLE = 12;

    private final Table table = new Table(Engine.dynamo(), new TableName(Engine.table("StatusTable")));
    private final DynamoEvidence log = new DynamoEvidence(
            table,
            new Sealer(new TestKeys("population"), new SecureRandom()),
            evidence -> evidence.id().value().startsWith("gone") ? NOW : NOW.plusSeconds(60),
            InstantSource.fixed(NOW));

    @BeforeEach
    void fill() {
        Engine.dynamo().scanPaginator(scan -> scan.tableName(Engine.table("StatusTable"))).items().stream()
                .map(item -> new Item(item).key())
                .forEach(table::delete);
        for (int i = 0; i < PEOPLE; i++) for (int fact = 0; fact <= i % 4; fact++) add(i, "fact" + fact);
        add(PEOPLE, "gone");
        for (int i = 0; i < 5; i++) table.put(Item.at(new Key("JOB#" + i, "JOB")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void everybodyComesOnceAndWhole(int pageSize) {
        assertThat(sizes(pageSize, part -> {})).containsExactly(1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void whatIsAddedMeanwhileBringsNobodyTwice(int pageSize) {
        assertThat(sizes(pageSize, part -> {
                    for (int i = 0; i < PEOPLE; i++) add(i, "later");
                }))
                .hasSize(PEOPLE);
    }

    private List<Integer> sizes(int pageSize, Consumer<Population.Part> between) {
        var population = new DynamoPopulation(table, log, pageSize);
        var sizes = new ArrayList<Integer>();
        Optional<Checkpoint> place = Optional.of(Checkpoint.START);
        while (place.isPresent()) {
            var part = population.after(place.get());
            part.people().forEach(known -> sizes.add(known.size()));
            place = part.next();
            between.accept(part);
        }
        return sizes.stream().sorted().toList();
    }

    private void add(int person, String id) {
        log.add(
                PersonId.read("%032x".formatted(person)).orElseThrow(),
                new Evidence(new EvidenceId(Source.TRACING, id), 1, NOW, new Fact.Recovery(NOW)));
    }
}
