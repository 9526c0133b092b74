package org.sakta.tracing;

import java.time.Instant;
import java.util.Map;
import org.sakta.area.Areas;
import org.sakta.area.Country;
import org.sakta.area.JurisdictionWiring;
import org.sakta.audit.AuditWiring;
import org.sakta.declaration.DeclarationWiring;
import org.sakta.identity.HeldData;
import org.sakta.identity.PeopleWiring;
import org.sakta.notice.NoticeWiring;
import org.sakta.shared.config.Env;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.http.Filter;
import org.sakta.shared.jobs.JobRunner;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyedHashes;
import org.sakta.shared.keys.SealedLines;
import org.sakta.shared.streams.Change;
import org.sakta.shared.streams.ChangeHandler;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.status.StatusWiring;
import org.sakta.venue.VenueWiring;
import org.sakta.visit.VisitWiring;

/**
 * Builds what this context is made of. From the environment: {@code TRACING_TABLE}, {@code STATUS_TABLE}, {@code AUDIT_TABLE}, {@code KEY_TABLE}, {@code DATA_KEY_ID}, {@code
 * JURISDICTION}; where people are made contacts {@code NOTICE_TABLE}; where cases are inquired {@code VENUE_TABLE}, {@code IDENTITY_TABLE}, {@code DECLARATION_TABLE} and {@code REQUEST_TABLE}; where they are traced {@code IDENTITY_TABLE} and what {@link VisitWiring} needs for it.
 */
public final class TracingWiring {
    private static final int PART = 5000;

    private final KernelWiring kernel;
    private final Country country;
    private final Table table;

    private TracingWiring(KernelWiring kernel) {
        this.kernel = kernel;
        this.country = JurisdictionWiring.of(kernel).country();
        this.table = kernel.primedTable("TRACING_TABLE");
    }

    static TracingWiring of(Env env) {
        return of(KernelWiring.of(env));
    }

    public static TracingWiring of(KernelWiring kernel) {
        return new TracingWiring(kernel);
    }

    /** What is held about people here. */
    public HeldData held() {
        return new HeldTracing(cases(), contacts(), known -> CaseView.of(known, country));
    }

    Filter edge() {
        return kernel.edge();
    }

    Filter oneEffect() {
        return kernel.oneEffect();
    }

    private Cases audited() {
        var desk = new DynamoCaseDesk(cases(), AuditWiring.of(kernel).trail());
        return new Cases(served(), contacts(), desk, kernel.clock());
    }

    private ServedCases served() {
        return new ServedCases(cases(), Areas.bundled(), country, kernel.clock());
    }

    CaseRoutes caseRoutes() {
        var venues = VenueWiring.of(kernel).venues();
        return new CaseRoutes(audited(), served(), new InquiryForm(venues, country), country, kernel.clock());
    }

    ContactRoutes contactRoutes() {
        var desk = contactDesk();
        var making = new MakeContact(contacts(), desk, evidence(), alerts(), kernel.clock());
        var people = PeopleWiring.of(kernel).people();
        return new ContactRoutes(
                audited(),
                new NameContact(
                        served(), contacts(), making, desk, evidence(), alerts(), people, country, kernel.clock()),
                new FollowContacts(
                        audited(),
                        served(),
                        contacts(),
                        desk,
                        StatusWiring.of(kernel).evidence(),
                        DeclarationWiring.latest(kernel),
                        country,
                        kernel.clock()));
    }

    private DynamoContactDesk contactDesk() {
        return new DynamoContactDesk(
                contacts(),
                StatusWiring.of(kernel).evidence(),
                NoticeWiring.of(kernel).alerts(),
                AuditWiring.of(kernel).trail());
    }

    private ContactAlerts alerts() {
        return new ContactAlerts(NoticeWiring.of(kernel).alerts(), kernel.clock());
    }

    private ContactEvidence evidence() {
        return new ContactEvidence(StatusWiring.of(kernel).evidence(), kernel.clock());
    }

    TracingRoutes tracingRoutes() {
        var jobs = kernel.jobs("TRACING_TABLE");
        var approving = new ApproveTracing(served(), tracings(), jobs, country, kernel.clock());
        return new TracingRoutes(served(), tracings(), jobs, approving, this::keptUntil, kernel.clock());
    }

    /** What is done about changes of evidence. */
    ChangeHandler results() {
        var people = PeopleWiring.of(kernel).people();
        var following = new FollowResults(
                cases(),
                StatusWiring.of(kernel).evidence(),
                person -> people.current(person)
                        .map(known -> known.profile().residence().area()),
                kernel.jobs("TRACING_TABLE"),
                country,
                kernel.clock());
        return (change, deadline) -> {
            if (change.kind() != Change.Kind.REMOVE) StatusWiring.tested(change).ifPresent(following::of);
        };
    }

    JobRunner work() {
        var meetings = new Meetings(VisitWiring.traces(kernel), country, kernel.clock());
        var opener = VisitWiring.opener(kernel);
        var people = PeopleWiring.of(kernel).people();
        var making = new MakeContact(contacts(), contactDesk(), evidence(), alerts(), kernel.clock());
        return kernel.jobRunner(
                "TRACING_TABLE",
                Map.of(
                        SearchContacts.KIND,
                        new SearchContacts(cases(), meetings, tracings(), PART),
                        TellContacts.KIND,
                        new TellContacts(cases(), tracings(), making, people, opener, kernel.clock()),
                        UndoTracing.KIND,
                        new UndoTracing(cases(), contacts(), evidence(), alerts())));
    }

    private DynamoCases cases() {
        return new DynamoCases(
                table,
                kernel.transactions(),
                new SealedLines(kernel.sealer()),
                people(),
                this::keptUntil,
                kernel.clock());
    }

    private TracingStore tracings() {
        return new DynamoTracings(
                table,
                kernel.transactions(),
                AuditWiring.of(kernel).trail(),
                kernel.jobs("TRACING_TABLE"),
                kernel.clock());
    }

    private DynamoContacts contacts() {
        return new DynamoContacts(table, new SealedLines(kernel.sealer()), people(), this::keptUntil, kernel.clock());
    }

    private PersonKeys people() {
        return new PersonKeys(new KeyedHashes(kernel.keys(), KeyPurpose.LOOKUP));
    }

    private Instant keptUntil(Instant from) {
        return from.atZone(country.zone())
                .plus(TracingPolicy.of(country, from).kept())
                .toInstant();
    }
}
