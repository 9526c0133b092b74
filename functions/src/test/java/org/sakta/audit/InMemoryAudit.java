package org.sakta.audit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sakta.shared.http.DependencyUnavailable;

/** An audit trail in memory, that can be made to fail. */
public final class InMemoryAudit implements AuditTrail, AccessHistory, AuditInspection {
    private final List<Access> written = new ArrayList<>();
    private final Duration retention;
    private final InstantSource clock;
    private boolean failing;

    public InMemoryAudit(Duration retention, InstantSource clock) {
        this.retention = retention;
        this.clock = clock;
    }

    public void fail() {
        failing = true;
    }

    public List<Access> written() {
        return List.copyOf(written);
    }

    @Override
    public void append(List<Access> accesses) {
        if (failing) throw new DependencyUnavailable("audit", new IllegalStateException("failing"));
        written.addAll(accesses);
    }

    @Override
    public Slice newestFirst(Chain chain, Optional<Long> before, int limit) {
        var entries =
                written.stream().filter(access -> access.chain().equals(chain)).toList();
        var shown = new ArrayList<Access>();
        long number = before.orElse(entries.size() + 1L) - 1;
        while (number >= 1 && shown.size() < limit && isKept(entries.get((int) number - 1)))
            shown.add(entries.get((int) number-- - 1));
        boolean more = number >= 1 && shown.size() == limit;
        return new Slice(shown, more ? Optional.of(number + 1) : Optional.empty());
    }

    private boolean isKept(Access access) {
        return access.at().plus(retention).isAfter(clock.instant());
    }

    @Override
    public boolean isIntact(Chain chain) {
        return true;
    }
}
