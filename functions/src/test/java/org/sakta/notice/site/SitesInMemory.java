package org.sakta.notice.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** As the table keeps them. */
final class SitesInMemory implements SiteStore {
    private final Map<ExposureSite.Id, ExposureSite> all = new HashMap<>();

    @Override
    public Optional<ExposureSite> find(ExposureSite.Id id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<ExposureSite> all() {
        return List.copyOf(all.values());
    }

    @Override
    public boolean put(ExposureSite site) {
        int before = find(site.id()).map(ExposureSite::version).orElse(0);
        if (before + 1 != site.version()) return false;
        all.put(site.id(), site);
        return true;
    }
}
