package org.sakta.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sakta.notice.AlertStore.Standing;
import org.sakta.notice.Delivery.State;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.testing.Engine;

class DynamoAlertsTest {
    private final Alerts alerts = new Alerts();
    private final DynamoAlerts store = alerts.store;

    @Test
    void anAlertIsFoundByItsKeyAndByWhomItIsFor() {
        var alert = alerts.added(Alerts.person());
        var standing = alerts.standing(alert);
        assertThat(store.find(standing.key())).contains(standing);
        assertThat(standing.delivery()).isEqualTo(Delivery.waiting(alerts.clock.instant()));
        assertThat(store.has(alert.person(), alert.id())).isTrue();
        assertThat(store.has(Alerts.person(), alert.id())).isFalse();
        assertThat(AlertKey.read(standing.key().toString())).contains(standing.key());
    }

    @Test
    void theSameIsAddedOnce() {
        var alert = alerts.added(Alerts.person());
        var delivery = new Delivery(State.SENT, alerts.clock.instant(), 0, "somebody");
        assertThat(store.change(alerts.standing(alert), delivery)).isTrue();
        store.add(alert);
        assertThat(alerts.standing(alert).delivery()).isEqualTo(delivery);
    }

    @Test
    void oneOfManyChangesIt() {
        var standing = alerts.standing(alerts.added(Alerts.person()));
        long changed = IntStream.range(0, 8)
                .parallel()
                .filter(i -> store.change(standing, standing.delivery().sending(alerts.clock.instant(), "try " + i)))
                .count();
        assertThat(changed).isEqualTo(1);
        assertThat(alerts.standing(standing.alert()).version()).isEqualTo(2);
    }

    @Test
    void theLatestComesFirst() {
        var person = Alerts.person();
        var first = alerts.added(person);
        alerts.clock.pass(Duration.ofMinutes(1));
        var second = alerts.added(person);
        assertThat(store.of(person)).extracting(Standing::alert).containsExactly(second, first);
    }

    @Test
    void nothingIsLeftOfWhoeverIsErasedAndNothingAfterItsTime() {
        var alert = alerts.added(Alerts.person());
        var another = alerts.added(Alerts.person());
        var key = alerts.standing(alert).key();
        store.erase(alert.person());
        store.erase(alert.person());
        assertThat(store.find(key)).isEmpty();
        assertThat(store.of(another.person())).hasSize(1);
        alerts.clock.pass(Duration.ofDays(91));
        assertThat(store.of(another.person())).isEmpty();
    }

    @Test
    void theTableSaysNeitherWhoNorWhat() {
        var alert = alerts.added(Alerts.person());
        var key = alerts.standing(alert).key();
        var table = new Table(Engine.dynamo(), new TableName(Engine.table("NoticeTable")));
        var item = table.get(new Key("PERSON#" + key.person(), "ALERT#" + key.id()))
                .orElseThrow();
        assertThat(item.toString())
                .doesNotContain(alert.person().value())
                .doesNotContain("EXPOSURE")
                .doesNotContain(alert.concerns().toString());
    }
}
