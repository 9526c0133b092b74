package org.sakta.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.trust.PassId;

/** Passes that are remembered, and that may fail. */
final class FakePasses implements Passes {
    final Map<PassId, Order> issued = new LinkedHashMap<>();
    final List<PassId> revoked = new ArrayList<>();
    boolean broken;

    @Override
    public Issued issue(Order order) {
        failIfBroken();
        issued.putIfAbsent(order.id(), order);
        return new Issued(order.id(), "HTTPS://SAKTA.EXAMPLE/P/" + order.id().value());
    }

    @Override
    public void revoke(PassId superseded) {
        failIfBroken();
        if (!revoked.contains(superseded)) revoked.add(superseded);
    }

    @Override
    public boolean isRevoked(PassId pass) {
        return revoked.contains(pass);
    }

    private void failIfBroken() {
        if (broken) throw new DependencyUnavailable("passes", new IllegalStateException("broken"));
    }
}
