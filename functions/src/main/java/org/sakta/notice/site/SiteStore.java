package org.sakta.notice.site;

import java.util.List;
import java.util.Optional;

/** Exposure sites, until nobody falls ill of them any more. */
interface SiteStore {
    Optional<ExposureSite> find(ExposureSite.Id id);

    /** In no order. */
    List<ExposureSite> all();

    /** @return whether what stood was the version before, and now is this one */
    boolean put(ExposureSite site);
}
