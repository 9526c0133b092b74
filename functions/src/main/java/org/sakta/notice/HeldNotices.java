package org.sakta.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.sakta.area.Country;
import org.sakta.identity.HeldData;
import org.sakta.identity.PersonId;
import org.sakta.notice.AlertStore.Standing;
import org.sakta.shared.http.Reader;

/** What people were to be told, as part of what is held about them. */
record HeldNotices(AlertStore alerts, Country country, InstantSource clock) implements HeldData {
    private record Held(NoticeView notice, String delivery, Instant deliveryAt) {}

    @Override
    public String section() {
        return "notices";
    }

    @Override
    public Object export(PersonId person) {
        return alerts.of(person).stream().map(this::held).toList();
    }

    private Held held(Standing standing) {
        var delivery = standing.delivery();
        return new Held(
                NoticeView.of(standing, country, country.language(), clock.instant()),
                Reader.wireName(delivery.state()),
                delivery.at());
    }

    @Override
    public List<Kept> erase(PersonId person) {
        alerts.erase(person);
        return List.of();
    }
}
