package org.sakta.notice.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sakta.notice.site.ExposureSite.State;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.testing.Engine;
import org.sakta.testing.TestClock;

class DynamoSitesTest {
    private final TestClock clock = new TestClock(Sites.NOW);
    private final DynamoSites sites = new DynamoSites(
            new Table(Engine.dynamo(), new TableName(Engine.table("NoticeTable"))),
            until -> until.plus(Duration.ofDays(14)),
            clock);
    private final ExposureSite site = ExposureSite.proposed(Sites.hour(), Sites.KARAKOL, "somebody", Sites.NOW);

    @Test
    void aSiteIsFoundAsItWasPut() {
        assertThat(sites.find(site.id())).isEmpty();
        assertThat(sites.put(site)).isTrue();
        assertThat(sites.find(site.id())).contains(site);
        assertThat(sites.all()).contains(site);
    }

    @Test
    void oneOfManyChangesIt() {
        assertThat(sites.put(site)).isTrue();
        assertThat(sites.put(site)).as("it is there").isFalse();
        var published = site.in(State.PUBLISHED, "another", Sites.NOW);
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .filter(i -> sites.put(published))
                        .count())
                .isEqualTo(1);
        assertThat(sites.find(site.id())).contains(published);
    }

    @Test
    void afterItsTimeItIsNotShownAndMayBePutAgain() {
        assertThat(sites.put(site)).isTrue();
        clock.pass(Duration.ofDays(14));
        assertThat(sites.find(site.id())).isEmpty();
        assertThat(sites.all()).doesNotContain(site);
        assertThat(sites.put(site)).isTrue();
    }
}
