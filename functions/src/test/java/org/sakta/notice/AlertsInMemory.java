package org.sakta.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sakta.identity.PersonId;

/** As the table keeps them. */
final class AlertsInMemory implements AlertStore {
    private final Map<AlertKey, Standing> all = new ConcurrentHashMap<>();

    AlertKey add(Alert alert) {
        var key = new AlertKey("1." + "A".repeat(43), alert.id());
        all.put(key, new Standing(key, 1, alert, Delivery.waiting(alert.decidedAt())));
        return key;
    }

    @Override
    public Optional<Standing> find(AlertKey key) {
        return Optional.ofNullable(all.get(key));
    }

    @Override
    public List<Standing> of(PersonId person) {
        return all.values().stream()
                .filter(standing -> standing.alert().person().equals(person))
                .toList();
    }

    @Override
    public boolean change(Standing standing, Delivery next) {
        return all.replace(
                standing.key(), standing, new Standing(standing.key(), standing.version() + 1, standing.alert(), next));
    }

    @Override
    public void erase(PersonId person) {
        all.values().removeIf(standing -> standing.alert().person().equals(person));
    }
}
