package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sakta.identity.document.KyrgyzPin;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.http.Subject;
import org.sakta.testing.Engine;
import org.sakta.testing.TestClock;
import org.sakta.testing.TestKeys;

class DynamoLimitsTest extends LimitsContract {
    private final TestClock clock = new TestClock(IdentityWorld.NOW);
    private final Limits limits = new DynamoLimits(
            new Table(Engine.dynamo(), new TableName(Engine.table("RequestTable"))),
            new TestKeys("limits"),
            () -> new IdentityPolicy(LocalDate.EPOCH, NUMBERS, MISSES, 1, Duration.ofDays(1), 1),
            clock);

    @Override
    Limits limits() {
        return limits;
    }

    @Test
    void theNextDayBeginsAnew() {
        var subject = new Subject(java.util.UUID.randomUUID().toString());
        for (int i = 0; i < NUMBERS; i++) limits.tryNumbers(subject, List.of(new KyrgyzPin(IdentityWorld.pin())));
        var another = List.<org.sakta.identity.document.Document>of(new KyrgyzPin(IdentityWorld.pin()));
        assertThat(limits.tryNumbers(subject, another)).contains(Duration.ofHours(15));
        clock.pass(Duration.ofHours(15));
        assertThat(limits.tryNumbers(subject, another)).isEmpty();
    }
}
