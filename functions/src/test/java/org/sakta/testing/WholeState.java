package org.sakta.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sakta.local.Platform;
import org.sakta.local.template.TableSpec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Looks at all tables at rest: is everything there whole? A record and all that it is found by, a declaration and its pass, a
 * revocation and its place in the list, an audit chain without a gap. Holds once every request that began has been repeated
 * until it was answered.
 */
public final class WholeState {
    private static final List<String> TABLES = List.of(
            "IdentityTable",
            "DeclarationTable",
            "PassTable",
            "AuditTable",
            "StatusTable",
            "LaboratoryTable",
            "VenueTable",
            "VisitTable");

    private final Map<String, TreeMap<String, Map<String, AttributeValue>>> tables;
    private final List<String> flaws = new ArrayList<>();

    private WholeState(Platform system) {
        this.tables = TABLES.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> items(
                                system.dynamo().client(), system.template().tableName(table))));
    }

    /** @return what is half done, a line each */
    public static List<String> flaws(Platform system) {
        system.settle();
        var state = new WholeState(system);
        state.people();
        state.whatPeopleAreFoundBy();
        state.declarations();
        state.passes();
        state.programmes();
        state.evidence();
        state.results();
        state.venues();
        state.visits();
        state.revocations();
        state.chains();
        state.jobs(system);
        return state.flaws;
    }

    private static TreeMap<String, Map<String, AttributeValue>> items(DynamoDbClient dynamo, String table) {
        var items = new TreeMap<String, Map<String, AttributeValue>>();
        dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .forEach(item -> items.put(text(item, "pk") + " " + text(item, "sk"), item));
        return items;
    }

    private void people() {
        under("IdentityTable", "PERSON#").filter(Row::isCurrent).forEach(person -> {
            if (person.has("erasedAt")) {
                expect(!person.has("claim"), person, "is erased, but not all that hangs on it");
                return;
            }
            Stream.concat(person.list("filed"), Stream.of(person.text("claim")))
                    .forEach(key -> expect(find("IdentityTable", key).isPresent(), person, "lacks " + key));
            for (long version = 1; version <= person.number("version"); version++) {
                String key = person.pk() + " V#%08d".formatted(version);
                expect(find("IdentityTable", key).isPresent(), person, "lacks " + key);
            }
        });
    }

    private void whatPeopleAreFoundBy() {
        under("IdentityTable", "").filter(row -> !row.isCurrent()).forEach(row -> {
            Optional<Row> person = row.person().flatMap(id -> find("IdentityTable", "PERSON#" + id + " CURRENT"));
            if (row.has("erasedAt")) return;
            expect(person.filter(one -> !one.has("erasedAt")).isPresent(), row, "belongs to nobody");
            person.ifPresent(one -> {
                if (row.pk().startsWith("SUBJECT#"))
                    expect(one.text("claim").equals(row.key()), row, "is not what the person was claimed by");
                if (row.pk().startsWith("DOC#") || row.pk().startsWith("PHONE#"))
                    expect(one.list("filed").anyMatch(row.key()::equals), row, "is not known to the person");
            });
            row.otherEnd().ifPresent(end -> expect(find("IdentityTable", end).isPresent(), row, "lacks " + end));
        });
    }

    private void declarations() {
        under("DeclarationTable", "PERSON#").forEach(declaration -> {
            expect(isAlive(declaration.pk()), declaration, "was declared by nobody");
            for (long version = 1; version < declaration.number("version"); version++) {
                String key = "DECLARATION#" + declaration.text("id") + " VERSION#%06d".formatted(version);
                expect(find("DeclarationTable", key).isPresent(), declaration, "lacks " + key);
            }
            String pass = "PASS#" + declaration.text("pass");
            expect(find("PassTable", pass + " PASS").isPresent(), declaration, "lacks its pass");
            declaration
                    .optional("supersedes")
                    .ifPresent(old -> expect(
                            find("PassTable", "PASS#" + old + " REVOCATION").isPresent(),
                            declaration,
                            "leaves the pass before it in force"));
        });
        under("DeclarationTable", "DECLARATION#")
                .forEach(version -> expect(
                        under("DeclarationTable", "PERSON#")
                                .anyMatch(newest -> version.pk().equals("DECLARATION#" + newest.text("id"))),
                        version,
                        "has no newest version"));
    }

    private void evidence() {
        under("StatusTable", "PERSON#").forEach(evidence -> {
            expect(isAlive(evidence.pk()), evidence, "is about nobody");
            // a result may be given to its holder when it has been corrected already
            if (evidence.sk().startsWith("EVIDENCE#laboratory/")) return;
            long version = evidence.number("version");
            String before = evidence.sk().replaceAll("\\d{6}$", "%06d".formatted(version - 1));
            if (version > 1)
                expect(
                        find("StatusTable", evidence.pk() + " " + before).isPresent(),
                        evidence,
                        "lacks what it corrects");
        });
    }

    /** A result has all its versions, and is somebody's or waits, not both. */
    private void results() {
        under("LaboratoryTable", "RESULT#")
                .filter(row -> row.sk().startsWith("VERSION#"))
                .forEach(version -> {
                    String id = version.pk();
                    long before = version.number("version") - 1;
                    if (before > 0)
                        expect(
                                find("LaboratoryTable", id + " VERSION#%06d".formatted(before))
                                        .isPresent(),
                                version,
                                "lacks the version before it");
                    Optional<Row> holder = find("LaboratoryTable", id + " HOLDER");
                    boolean waits = under("LaboratoryTable", "WAITING#")
                            .anyMatch(row -> row.sk().equals(id));
                    expect(holder.isPresent() != waits, version, "is neither somebody's nor waiting, or both");
                    holder.ifPresent(one -> expect(
                            find("LaboratoryTable", "PERSON#" + one.text("person") + " " + id)
                                    .isPresent(),
                            version,
                            "is not found by its holder"));
                });
    }

    private void passes() {
        Map<String, Long> declared = Stream.concat(
                        under("DeclarationTable", "PERSON#"), under("DeclarationTable", "DECLARATION#"))
                .collect(Collectors.groupingBy(row -> row.text("pass"), HashMap::new, Collectors.counting()));
        under("PassTable", "PASS#").filter(row -> row.sk().equals("PASS")).forEach(pass -> {
            long declarations = declared.getOrDefault(pass.pk().substring("PASS#".length()), 0L);
            expect(declarations == 1, pass, "belongs to " + declarations + " declarations");
        });
    }

    private void programmes() {
        under("DeclarationTable", "PROGRAMME#").forEach(programme -> {
            String area = "AREA#" + programme.text("area") + " " + programme.pk();
            expect(find("DeclarationTable", area).isPresent(), programme, "lacks " + area);
        });
        under("DeclarationTable", "AREA#").forEach(row -> {
            String programme = row.sk() + " PROGRAMME";
            expect(find("DeclarationTable", programme).isPresent(), row, "lacks " + programme);
        });
    }

    /** A venue, what its operator and its area's authority find it by, and nothing left of what it was. */
    private void venues() {
        under("VenueTable", "VENUE#").filter(row -> row.sk().equals("VENUE")).forEach(venue -> {
            String operator = "OPERATOR#" + venue.text("operator") + " " + venue.pk();
            expect(isSameVersion(find("VenueTable", operator), venue), venue, "is not what its operator sees");
            expect(isSameVersion(find("VenueTable", queued(venue)), venue), venue, "is not what its authority sees");
            venue.optional("posterId")
                    .ifPresent(poster -> expect(
                            find("PassTable", "PASS#" + poster + " REVOCATION").isEmpty(),
                            venue,
                            "has a revoked poster"));
        });
        under("VenueTable", "AREA#").forEach(row -> {
            Optional<Row> venue = find("VenueTable", "VENUE#" + row.text("id") + " VENUE");
            expect(venue.filter(one -> queued(one).equals(row.key())).isPresent(), row, "is not where the venue is");
        });
    }

    /** As many came, and were turned away, as the venue's figures say. */
    private void visits() {
        Map<String, Long> happened = under("VisitTable", "VISITOR#")
                .collect(Collectors.groupingBy(
                        row -> row.sk().equals("REFUSED") ? day(row) + " refusals" : day(row) + " entries",
                        TreeMap::new,
                        Collectors.counting()));
        Map<String, Long> counted = under("VisitTable", "FIGURES#")
                .flatMap(row -> Stream.of("entries", "refusals")
                        .filter(row::has)
                        .map(figure -> Map.entry(
                                row.pk().split("#")[1] + "#" + row.sk().split("#")[0] + " " + figure,
                                row.number(figure))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.summingLong(Map.Entry::getValue)));
        if (!happened.equals(counted)) flaws.add("visits and figures differ: " + happened + " " + counted);
    }

    private static String day(Row visit) {
        String[] parts = visit.pk().split("#");
        return parts[1] + "#" + parts[2];
    }

    private static String queued(Row venue) {
        long since = Instant.parse(venue.text("since")).getEpochSecond();
        return "AREA#%s %s#%010d#%s".formatted(venue.text("area"), venue.text("state"), since, venue.text("id"));
    }

    private static boolean isSameVersion(Optional<Row> copy, Row venue) {
        return copy.filter(row -> row.number("version") == venue.number("version"))
                .isPresent();
    }

    private void revocations() {
        List<Row> numbered = under("PassTable", "REVOCATIONS N#").toList();
        find("PassTable", "REVOCATIONS COUNT")
                .ifPresent(count -> expect(
                        count.number("number") == numbered.size(), count, "counts other than " + numbered.size()));
        numbered.forEach(row -> {
            String key = "PASS#" + row.text("id") + " REVOCATION";
            expect(find("PassTable", key).isPresent(), row, "lacks " + key);
        });
        long revoked = under("PassTable", "PASS#")
                .filter(row -> row.sk().equals("REVOCATION"))
                .count();
        if (revoked != numbered.size()) flaws.add(revoked + " passes are revoked, the list has " + numbered.size());
    }

    private void chains() {
        under("AuditTable", "").filter(row -> row.sk().equals("HEAD")).forEach(head -> {
            long entries = under("AuditTable", head.pk() + " E#").count();
            expect(entries == head.number("count"), head, "counts other than " + entries);
            String last = head.pk() + " E#%012d".formatted(head.number("count"));
            expect(find("AuditTable", last).isPresent(), head, "lacks " + last);
        });
    }

    /** One that was never told again is as good as half done. */
    private void jobs(Platform system) {
        for (TableSpec table : system.template().tables())
            if (table.streamView().isPresent())
                items(system.dynamo().client(), table.name()).values().stream()
                        .map(item -> new Row(table.logicalId(), item))
                        .filter(row -> row.pk().startsWith("JOB#") && row.sk().equals("JOB"))
                        .forEach(job -> expect(!job.text("state").equals("running"), job, "has stopped half-way"));
    }

    private boolean isAlive(String person) {
        return find("IdentityTable", person + " CURRENT")
                .filter(row -> !row.has("erasedAt"))
                .isPresent();
    }

    private Stream<Row> under(String table, String prefix) {
        return tables.get(table).tailMap(prefix).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> new Row(table, entry.getValue()));
    }

    private Optional<Row> find(String table, String key) {
        return Optional.ofNullable(tables.get(table).get(key)).map(item -> new Row(table, item));
    }

    private void expect(boolean holds, Row row, String otherwise) {
        if (!holds) flaws.add(row.table() + " " + row.key() + " " + otherwise);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.get(name).s();
    }

    private record Row(String table, Map<String, AttributeValue> item) {
        String pk() {
            return text("pk");
        }

        String sk() {
            return text("sk");
        }

        String key() {
            return pk() + " " + sk();
        }

        boolean isCurrent() {
            return pk().startsWith("PERSON#") && sk().equals("CURRENT");
        }

        boolean has(String name) {
            return item.containsKey(name);
        }

        String text(String name) {
            return item.get(name).s();
        }

        Optional<String> optional(String name) {
            return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
        }

        long number(String name) {
            return Long.parseLong(item.get(name).n());
        }

        Stream<String> list(String name) {
            return item.get(name).l().stream().map(AttributeValue::s);
        }

        /** Whom an item of the identity table is about. */
        Optional<String> person() {
            if (pk().startsWith("PERSON#")) return Optional.of(pk().substring("PERSON#".length()));
            if (sk().startsWith("HOLDER#")) return Optional.of(sk().substring("HOLDER#".length()));
            return optional("person");
        }

        /** A dependant's item with the guardian, and the guardian's with the dependant, are one link. */
        Optional<String> otherEnd() {
            String other = sk().substring(sk().indexOf('#') + 1);
            String self = pk().substring(pk().indexOf('#') + 1);
            if (sk().startsWith("DEPENDANT#")) return Optional.of("PERSON#" + other + " GUARDIAN#" + self);
            if (sk().startsWith("GUARDIAN#")) return Optional.of("PERSON#" + other + " DEPENDANT#" + self);
            return Optional.empty();
        }
    }
}
