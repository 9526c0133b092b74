package org.sakta.tracing;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.sakta.area.AreaCode;
import org.sakta.area.Areas;
import org.sakta.area.Country;
import org.sakta.audit.AuditWiring;
import org.sakta.audit.DynamoAudit;
import org.sakta.identity.HeldData;
import org.sakta.identity.PersonId;
import org.sakta.notice.DynamoAlerts;
import org.sakta.notice.NoticeWiring;
import org.sakta.shared.config.Env;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.http.Caller;
import org.sakta.shared.http.Role;
import org.sakta.shared.http.Subject;
import org.sakta.shared.jobs.Jobs;
import org.sakta.shared.keys.KeyPurpose;
import org.sakta.shared.keys.KeyedHashes;
import org.sakta.shared.keys.SealedLines;
import org.sakta.shared.keys.Sealer;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.status.DynamoEvidence;
import org.sakta.status.EvidenceId;
import org.sakta.status.StatusWiring;
import org.sakta.testing.Engine;
import org.sakta.testing.TestClock;
import org.sakta.testing.TestKeys;
import org.sakta.venue.VenueId;

/** The stores of cases on the engine, and a clock that stands at a morning in Bishkek. */
final class Stores {
    /** Issyk-Kul oblast, in which the people of these tests live. */
    static final AreaCode AREA = new AreaCode("41702000000000");

    static final Instant NOW = Instant.parse("2096-11-26T04:00:00Z");

    final TestClock clock = new TestClock(NOW);
    final TestKeys keys = new TestKeys("tracing");
    final DynamoEvidence evidence;
    final DynamoAlerts alerts;
    final HeldData notices;
    final DynamoAudit audit;
    final DynamoCases cases;
    final DynamoCaseDesk caseDesk;
    final DynamoContacts contacts;
    final DynamoContactDesk contactDesk;
    final DynamoTracings tracings;
    final Jobs jobs;

    Stores() {
        var kernel = KernelWiring.of(
                new Env(Map.of(
                        "STATUS_TABLE", Engine.table("StatusTable"),
                        "AUDIT_TABLE", Engine.table("AuditTable"),
                        "NOTICE_TABLE", Engine.table("NoticeTable"),
                        "JURISDICTION", "kg")),
                clock,
                event -> {},
                Engine.dynamo(),
                keys);
        var table = new Table(Engine.dynamo(), new TableName(Engine.table("TracingTable")));
        var lines = new SealedLines(new Sealer(keys, new SecureRandom()));
        var people = new PersonKeys(new KeyedHashes(keys, KeyPurpose.LOOKUP));
        var transactions = new Transactions(Engine.dynamo(), new SecureRandom());
        evidence = StatusWiring.of(kernel).evidence();
        alerts = NoticeWiring.of(kernel).alerts();
        notices = NoticeWiring.of(kernel).held();
        audit = AuditWiring.of(kernel).trail();
        jobs = new Jobs(table, clock);
        cases = new DynamoCases(table, transactions, lines, people, Stores::keptUntil, clock);
        caseDesk = new DynamoCaseDesk(cases, audit);
        contacts = new DynamoContacts(table, lines, people, Stores::keptUntil, clock);
        contactDesk = new DynamoContactDesk(contacts, evidence, alerts, audit);
        tracings = new DynamoTracings(table, transactions, audit, jobs, clock);
    }

    ServedCases served() {
        return new ServedCases(cases, Areas.bundled(), Country.KG, clock);
    }

    static Caller official(AreaCode area, Role... roles) {
        return new Caller(
                new Subject("official"),
                Set.of(roles),
                Optional.empty(),
                Optional.of("sanepid"),
                Optional.of(area.value()));
    }

    ContactEvidence contactEvidence() {
        return new ContactEvidence(evidence, clock);
    }

    /** How often somebody was to be told something. */
    int told(PersonId person) {
        return ((List<?>) notices.export(person)).size();
    }

    ContactAlerts contactAlerts() {
        return new ContactAlerts(alerts, clock);
    }

    MakeContact making() {
        return new MakeContact(contacts, contactDesk, contactEvidence(), contactAlerts(), clock);
    }

    private static Instant keptUntil(Instant from) {
        return from.atZone(ZoneOffset.UTC).plus(Period.ofDays(365)).toInstant();
    }

    static PersonId person() {
        return new PersonId(random(16));
    }

    static VenueId venue() {
        return new VenueId(random(10));
    }

    static EvidenceId result() {
        return new EvidenceId(EvidenceId.Source.LABORATORY, random(12));
    }

    private static String random(int length) {
        var bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A case that was opened now, in the store. */
    Case opened(PersonId person) {
        var opened = Case.opened(CaseId.openedBy(result()), person, AREA, NOW.minusSeconds(86_400), clock.instant());
        if (!cases.open(opened)) throw new AssertionError("not opened");
        return opened;
    }
}
