package org.sakta.tracing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.sakta.audit.Access;
import org.sakta.audit.Actor;
import org.sakta.audit.DynamoAudit;
import org.sakta.shared.dynamo.Condition;
import org.sakta.shared.dynamo.Item;
import org.sakta.shared.dynamo.Key;
import org.sakta.shared.dynamo.Page;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.http.Role;
import org.sakta.shared.jobs.Job;
import org.sakta.shared.jobs.Jobs;
import org.sakta.tracing.Encounter.Nearness;
import org.sakta.venue.VenueId;
import org.sakta.visit.TracedStay;

/**
 * pk = {@code TRACING#<id>}. Whom a case met: sk = {@code MET#<place>#<day>#<pseudonym>}; how many at a place: sk = {@code PLACE#<place>}; who approved it: sk = {@code
 * APPROVAL}.
 */
final class DynamoTracings implements TracingStore {
    private static final String MET = "MET#";
    private static final String PLACE = "PLACE#";
    /** As many as DynamoDB takes in one transaction, which are far fewer calls. */
    private static final int TOGETHER = 100;

    private final Table table;
    private final Transactions transactions;
    private final DynamoAudit audit;
    private final Jobs jobs;
    private final InstantSource clock;

    DynamoTracings(Table table, Transactions transactions, DynamoAudit audit, Jobs jobs, InstantSource clock) {
        this.table = table;
        this.transactions = transactions;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void keep(TracingId tracing, int place, List<Met> met, Instant until) {
        for (int from = 0; from < met.size(); from += TOGETHER)
            transactions.write(met.subList(from, Math.min(met.size(), from + TOGETHER)).stream()
                    .map(each -> table.putting(item(tracing, place, each).expiringAt(until)))
                    .toList());
    }

    @Override
    public void keep(TracingId tracing, Count count, Instant until) {
        table.put(Item.at(new Key(partition(tracing), PLACE + "%03d".formatted(count.place())))
                .with("place", count.place())
                .with("close", count.close())
                .with("casual", count.casual())
                .expiringAt(until));
    }

    private static Item item(TracingId tracing, int place, Met met) {
        var stay = met.stay();
        var sort = MET + "%03d#%s".formatted(place, met.visitor());
        return Item.at(new Key(partition(tracing), sort))
                .with("venue", stay.venue().value())
                .with("day", stay.day().toString())
                .with("pseudonym", stay.pseudonym())
                .with("person", Base64.getDecoder().decode(stay.sealed()))
                .with("from", stay.from())
                .with("until", stay.until())
                .with("nearness", met.encounter().nearness().name())
                .with("lastAt", met.encounter().lastAt());
    }

    private static Met met(Item item) {
        return new Met(
                new TracedStay(
                        new VenueId(item.string("venue")),
                        LocalDate.parse(item.string("day")),
                        item.string("pseudonym"),
                        Base64.getEncoder().encodeToString(item.bytes("person")),
                        item.instant("from"),
                        item.instant("until")),
                new Encounter(Nearness.valueOf(item.string("nearness")), item.instant("lastAt")));
    }

    @Override
    public List<Count> counts(TracingId tracing) {
        return table.query(partition(tracing), PLACE)
                .filter(this::isKept)
                .map(item ->
                        new Count(Math.toIntExact(item.number("place")), item.number("close"), item.number("casual")))
                .toList();
    }

    @Override
    public Slice met(TracingId tracing, Optional<String> after, int limit) {
        Page page = table.page(partition(tracing), MET, true, after, limit);
        return new Slice(
                page.items().stream()
                        .filter(this::isKept)
                        .map(DynamoTracings::met)
                        .toList(),
                page.lastSortKey());
    }

    private boolean isKept(Item item) {
        return !item.isExpired(clock.instant());
    }

    @Override
    public boolean approve(TracingId tracing, Approval approval, Access access, Job telling) {
        var by = approval.by();
        var item = Item.at(approvalKey(tracing))
                .with("subject", by.subject())
                .with("role", by.role().name())
                .with("organisation", by.organisation())
                .with("at", approval.at())
                .expiringAt(telling.keptUntil());
        var writes = List.of(
                table.checking(DynamoCases.key(tracing.of()), Condition.equal("version", tracing.version())),
                table.putting(item, Condition.absent()),
                jobs.starting(telling));
        return audit.append(List.of(access), writes) instanceof DynamoAudit.Appended.All;
    }

    @Override
    public Optional<Approval> approval(TracingId tracing) {
        return table.get(approvalKey(tracing))
                .filter(this::isKept)
                .map(item -> new Approval(
                        new Actor(
                                item.string("subject"),
                                Role.valueOf(item.string("role")),
                                item.optionalString("organisation")),
                        item.instant("at")));
    }

    private static Key approvalKey(TracingId tracing) {
        return new Key(partition(tracing), "APPROVAL");
    }

    private static String partition(TracingId tracing) {
        return "TRACING#" + tracing;
    }
}
