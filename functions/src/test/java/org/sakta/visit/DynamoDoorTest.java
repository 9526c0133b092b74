package org.sakta.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.keys.Sealer;
import org.sakta.status.Colour;
import org.sakta.testing.Engine;
import org.sakta.testing.TestKeys;
import org.sakta.trust.Initials;

class DynamoDoorTest {
    private static final Instant NOW = Instant.parse("2096-11-26T09:00:00Z");

    private final DoorStore door = new DynamoDoor(
            new Table(Engine.dynamo(), new TableName(Engine.table("VisitTable"))),
            new Sealer(new TestKeys("door"), new SecureRandom()),
            new SecureRandom());

    private static DoorEntry entry(int second, boolean admitted) {
        return new DoorEntry(
                NOW.plusSeconds(second),
                Direction.IN,
                new Initials("АТ"),
                admitted ? Colour.GREEN : Colour.RED,
                admitted);
    }

    @Test
    void theDoorSeesItsOwnNewestFirst() {
        var venue = TestVisits.venue();
        var until = NOW.plusSeconds(120);
        door.show(venue, entry(0, true), until);
        door.show(venue, entry(1, false), until);
        door.show(TestVisits.venue(), entry(2, true), until);
        assertThat(door.seen(venue, NOW)).containsExactly(entry(1, false), entry(0, true));
    }

    @Test
    void twoAtTheSameMomentAreBothSeen() {
        var venue = TestVisits.venue();
        door.show(venue, entry(0, true), NOW.plusSeconds(120));
        door.show(venue, entry(0, true), NOW.plusSeconds(120));
        assertThat(door.seen(venue, NOW)).hasSize(2);
    }

    @Test
    void whatIsOverIsNotSeenWhetherOrNotItIsDeleted() {
        var venue = TestVisits.venue();
        door.show(venue, entry(0, true), NOW.plusSeconds(120));
        assertThat(door.seen(venue, NOW.plusSeconds(119))).hasSize(1);
        assertThat(door.seen(venue, NOW.plusSeconds(120))).isEmpty();
    }
}
