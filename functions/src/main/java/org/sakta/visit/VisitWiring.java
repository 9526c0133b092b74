package org.sakta.visit;

import java.time.temporal.ChronoUnit;
import org.sakta.area.Country;
import org.sakta.area.JurisdictionWiring;
import org.sakta.declaration.DeclarationWiring;
import org.sakta.identity.HeldData;
import org.sakta.identity.PeopleWiring;
import org.sakta.pass.PassWiring;
import org.sakta.shared.config.Env;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.http.Filter;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyedHashes;
import org.sakta.shared.keys.OneWayOpener;
import org.sakta.shared.keys.OneWaySealer;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.status.StatusWiring;
import org.sakta.trust.PassId;
import org.sakta.venue.VenueWiring;
import org.sakta.venue.Venues;

/**
 * From the environment: {@code VISIT_TABLE}, {@code VENUE_TABLE}, {@code JURISDICTION}, {@code KEY_TABLE}, {@code DATA_KEY_ID}; where people come and go also {@code
 * STATUS_TABLE}, {@code DECLARATION_TABLE}, {@code TRACING_KEY_ID}, {@code REQUEST_TABLE}, and what {@link PeopleWiring} and {@link PassWiring} need.
 */
public final class VisitWiring {
    private final KernelWiring kernel;

    private VisitWiring(KernelWiring kernel) {
        this.kernel = kernel;
    }

    static VisitWiring of(Env env) {
        return new VisitWiring(KernelWiring.of(env));
    }

    /** What is held about people here: {@code JURISDICTION}, nothing else. */
    public static HeldData held(KernelWiring kernel) {
        var wiring = new VisitWiring(kernel);
        return new HeldVisits(() -> {
            var today = wiring.country().today(kernel.clock().instant());
            var until = today.plus(VisitPolicy.of(wiring.country(), today).kept());
            return ChronoUnit.DAYS.between(today, until);
        });
    }

    /** For whoever traces: {@code VISIT_TABLE}, {@code JURISDICTION}, {@code KEY_TABLE}, {@code DATA_KEY_ID}. */
    public static VisitTraces traces(KernelWiring kernel) {
        var wiring = new VisitWiring(kernel);
        var table = kernel.primedTable("VISIT_TABLE");
        return new DynamoVisitTraces(
                table,
                wiring.visits(table),
                new KeyedHashes(kernel.keys(), KeyPurpose.LOOKUP),
                wiring.country(),
                kernel.clock());
    }

    /** For whoever traces an approved case: {@code TRACING_KEY_ID}, whose private half takes {@code kms:Decrypt}. */
    public static StayOpener opener(KernelWiring kernel) {
        var pair = new OneWayOpener(kernel.clients().kms(), kernel.env().required("TRACING_KEY_ID", String::strip));
        return new StayOpener(pair);
    }

    Filter edge() {
        return kernel.edge();
    }

    Filter oneEffect() {
        return kernel.oneEffect();
    }

    /** Nothing changes where somebody only asks. */
    Filter edgeOfQuestions() {
        return kernel.edgeOfQuestions();
    }

    VisitRoutes routes() {
        var passes = PassWiring.of(kernel);
        var posters = new PosterReading(passes.checks(), venues());
        var guests = guests();
        var judging = new Judging(StatusWiring.of(kernel).statuses(), DeclarationWiring.made(kernel));
        var declaring = DeclarationWiring.declaring(kernel);
        var table = kernel.primedTable("VISIT_TABLE");
        var visits = visits(table);
        var tickets = tickets(table);
        var arrivals = new Arrivals(visits);
        var visitors = visitors();
        return new VisitRoutes(
                declaring,
                new VisitorScan(
                        posters, guests, declaring, judging, arrivals, visitors, visits, door(table), kernel.clock()),
                new EntranceScan(venues(), passAtDoor(table), kernel.clock()),
                new IssueStatusPass(
                        posters,
                        guests,
                        judging,
                        visitors,
                        tickets,
                        passes.signer(),
                        () -> PassId.random(kernel.random()),
                        kernel.clock()),
                kernel.clock());
    }

    OfflineRoutes offlineRoutes() {
        return new OfflineRoutes(new OfflineScans(venues(), passAtDoor(kernel.table("VISIT_TABLE")), kernel.clock()));
    }

    NeutralRoutes neutralRoutes() {
        return new NeutralRoutes(new NeutralCheck(
                PassWiring.of(kernel).checks(),
                guests(),
                StatusWiring.of(kernel).statuses(),
                country(),
                kernel.clock()));
    }

    DoorRoutes doorRoutes() {
        var table = kernel.table("VISIT_TABLE");
        return new DoorRoutes(venues(), visits(table), door(table), kernel.clock());
    }

    private Venues venues() {
        return VenueWiring.of(kernel).venues();
    }

    private Guests guests() {
        var identity = PeopleWiring.of(kernel);
        return new Guests(identity.mandates(), identity.people());
    }

    private PassAtDoor passAtDoor(Table table) {
        var visits = visits(table);
        return new PassAtDoor(PassWiring.of(kernel).checks(), tickets(table), new Arrivals(visits), visits);
    }

    private Visitors visitors() {
        return new Visitors(
                new KeyedHashes(kernel.keys(), KeyPurpose.LOOKUP),
                new OneWaySealer(kernel.clients().kms(), kernel.env().required("TRACING_KEY_ID", String::strip)));
    }

    private VisitStore visits(Table table) {
        return new DynamoVisits(table, kernel.transactions(), country(), kernel.clock());
    }

    private DoorStore door(Table table) {
        return new DynamoDoor(table, kernel.sealer(), kernel.random());
    }

    private TicketStore tickets(Table table) {
        return new DynamoTickets(table, kernel.sealer(), kernel.random(), kernel.clock());
    }

    private Country country() {
        return JurisdictionWiring.of(kernel).country();
    }
}
