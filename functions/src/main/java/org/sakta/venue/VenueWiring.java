package org.sakta.venue;

import java.time.InstantSource;
import org.sakta.area.Areas;
import org.sakta.area.JurisdictionWiring;
import org.sakta.pass.PassWiring;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.trust.PassId;

/** From the environment: {@code VENUE_TABLE}; where posters are made also what {@link PassWiring} needs to sign and revoke, and {@code REQUEST_TABLE}; for neutral ones {@code JURISDICTION}. */
public final class VenueWiring {
    private final KernelWiring kernel;

    private VenueWiring(KernelWiring kernel) {
        this.kernel = kernel;
    }

    static VenueWiring of(Env env) {
        return of(KernelWiring.of(env));
    }

    public static VenueWiring of(KernelWiring kernel) {
        return new VenueWiring(kernel);
    }

    /** For whatever happens at venues. */
    public Venues venues() {
        return store();
    }

    String publicUrl() {
        return kernel.env().required("PUBLIC_URL", url -> url.replaceFirst("/+$", ""));
    }

    InstantSource clock() {
        return kernel.clock();
    }

    Filter edge() {
        return kernel.edge();
    }

    Filter oneEffect() {
        return kernel.oneEffect();
    }

    VenueRoutes routes() {
        var posters = posters();
        return new VenueRoutes(
                new VenueForm(Areas.bundled()),
                new VenueIds(kernel.random()),
                new RegisterVenue(store(), posters, kernel.clock()),
                new DecideVenue(store(), authority(), posters, kernel.clock()),
                new ReissuePoster(store(), authority(), posters, kernel.clock()),
                kernel.clock());
    }

    VenueReadRoutes readRoutes() {
        return new VenueReadRoutes(
                store(), new ListVenues(store(), authority(), kernel.clock()), authority(), kernel.clock());
    }

    NeutralPoster neutralPoster() {
        kernel.primedTable("PASS_TABLE");
        return new NeutralPoster(
                PassWiring.of(kernel).signer(),
                () -> PassId.random(kernel.random()),
                publicUrl(),
                JurisdictionWiring.of(kernel).country(),
                kernel.clock());
    }

    private Posters posters() {
        var passes = PassWiring.of(kernel);
        return new Posters(passes.signer(), passes.revocations(), () -> PassId.random(kernel.random()));
    }

    private static Authority authority() {
        return new Authority(Areas.bundled());
    }

    private VenueStore store() {
        return new DynamoVenues(kernel.primedTable("VENUE_TABLE"), kernel.transactions());
    }
}
