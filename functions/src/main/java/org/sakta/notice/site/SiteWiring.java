package org.sakta.notice.site;

import org.sakta.area.Areas;
import org.sakta.area.Country;
import org.sakta.area.JurisdictionWiring;
import org.sakta.pass.PassWiring;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.venue.VenueWiring;

/**
 * Builds what exposure sites need. From the environment: {@code NOTICE_TABLE}, {@code JURISDICTION}; where they are decided on {@code VENUE_TABLE} and {@code REQUEST_TABLE};
 * where they are published what {@link PassWiring} needs to sign.
 */
final class SiteWiring {
    private final KernelWiring kernel;
    private final Country country;
    private final Table table;

    private SiteWiring(KernelWiring kernel) {
        this.kernel = kernel;
        this.country = JurisdictionWiring.of(kernel).country();
        this.table = kernel.primedTable("NOTICE_TABLE");
    }

    static SiteWiring of(KernelWiring kernel) {
        return new SiteWiring(kernel);
    }

    SiteRoutes routes() {
        var venues = VenueWiring.of(kernel).venues();
        return new SiteRoutes(sites(), new DecideSite(sites(), venues, kernel.clock()), country, kernel.clock());
    }

    PublishSites publishing() {
        return new PublishSites(sites(), PassWiring.of(kernel).listSigner(), Areas.bundled(), country, kernel.clock());
    }

    private SiteStore sites() {
        return new DynamoSites(
                table, until -> until.plus(SitePolicy.of(country, until).shown()), kernel.clock());
    }
}
