package org.sakta.local.tools;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sakta.local.engines.SmsOutbox;
import org.sakta.local.functions.Invocation;
import org.sakta.local.schedule.Schedules.Run;
import org.sakta.local.template.BucketSpec;
import org.sakta.local.template.FunctionSpec;
import org.sakta.local.template.Route;
import org.sakta.local.template.ScheduleSpec;
import org.sakta.local.template.TableSpec;
import org.sakta.shared.sms.SmsParts;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** What runs where. Counts of rows and objects only: what is stored stays where it is. */
final class ToolsPage {
    private static final int TEXTS_SHOWN = 50;

    private final Tools.Shown shown;

    ToolsPage(Tools.Shown shown) {
        this.shown = shown;
    }

    String html() {
        return Html.page(
                "Tools",
                section(
                                "addresses",
                                "Addresses",
                                List.of("What", "Where"),
                                addresses().entrySet().stream()
                                        .map(entry -> row(entry.getKey(), link(entry.getValue()))))
                        + section(
                                "schedules",
                                "Schedules",
                                List.of("Schedule", "When", "Next run", "Latest run", "Run"),
                                schedules())
                        + section("streams", "Streams", List.of("Stream", "Table", "Given up"), streams())
                        + section("topics", "Topics", List.of("Topic", "Queues"), topics())
                        + section("queues", "Queues", List.of("Queue", "Function", "Messages", "Redrive"), queues())
                        + section(
                                "text-messages",
                                "Text messages",
                                List.of("When", "To", "From", "Parts", "Text"),
                                texts())
                        + section("routes", "Routes", List.of("Route", "Function", "Callers"), routes())
                        + section(
                                "functions",
                                "Functions",
                                List.of("Function", "Class", "Memory", "Timeout"),
                                functions())
                        + section("tables", "Tables", List.of("Table", "Rows"), tables())
                        + section("buckets", "Buckets", List.of("Bucket", "Objects"), buckets()));
    }

    private Map<String, URI> addresses() {
        Map<String, URI> addresses = new LinkedHashMap<>();
        addresses.put("API", shown.api());
        addresses.put("API documentation", URI.create("/docs"));
        addresses.put("Sign-in", shown.signIn().page());
        addresses.put("Token issuer", shown.signIn().issuer());
        addresses.put("DynamoDB", shown.engines().dynamo().endpoint());
        addresses.put("S3", shown.engines().s3().endpoint());
        addresses.put("KMS", shown.engines().kms().endpoint());
        addresses.put("SQS", shown.engines().sqs().endpoint());
        addresses.put("SNS", shown.engines().sns().endpoint());
        return addresses;
    }

    private Stream<String> schedules() {
        return shown.schedules().all().stream()
                .map(schedule -> row(
                        code(schedule.name()),
                        code(schedule.expression()) + (schedule.enabled() ? "" : " (off)"),
                        shown.schedules()
                                .next(schedule.name())
                                .map(Instant::toString)
                                .orElse("when asked"),
                        shown.schedules()
                                .latest(schedule.name())
                                .map(ToolsPage::outcome)
                                .orElse("none yet"),
                        button(schedule)));
    }

    private static String outcome(Run run) {
        String how = switch (run.outcome()) {
            case Invocation.Answered answered -> "succeeded";
            case Invocation.Failed(String why) -> "failed: " + Html.escaped(why);
            case Invocation.Abandoned abandoned -> "given up";
        };
        return run.at() + " " + how;
    }

    private static String button(ScheduleSpec schedule) {
        String name = Html.escaped(schedule.name());
        return "<form method=\"post\" action=\"/schedules/" + name + "/runs\"><button aria-label=\"Run now: " + name
                + "\">Run now</button></form>";
    }

    private Stream<String> streams() {
        return shown.streams().all().stream()
                .map(source -> row(code(source.name()), Html.escaped(source.table()), givenUp(source.name())));
    }

    private String givenUp(String source) {
        var all = shown.streams().givenUp().stream()
                .filter(changes -> changes.source().equals(source))
                .toList();
        return all.isEmpty()
                ? "nothing"
                : all.size() + ", lately " + code(all.getLast().message().toString());
    }

    /** Those with a function behind them, and those for what it could not deal with; what streams gave up is told with the streams. */
    private Stream<String> queues() {
        return shown.queues().all().stream()
                .flatMap(source -> Stream.concat(
                        Stream.of(waiting(source.queue(), code(source.name()), "")),
                        shown.template().queues().stream()
                                .filter(queue -> queue.name().equals(source.queue()))
                                .flatMap(queue -> queue.afterwards().stream())
                                .map(letters -> waiting(letters.queue(), "dead letters", redrive(letters.queue())))));
    }

    private String waiting(String queue, String use, String button) {
        return row(Html.escaped(queue), use, Integer.toString(shown.queues().waiting(queue)), button);
    }

    private static String redrive(String letters) {
        String name = Html.escaped(letters);
        return "<form method=\"post\" action=\"/queues/" + name + "/redrives\"><button aria-label=\"Redrive: " + name
                + "\">Redrive</button></form>";
    }

    private Stream<String> topics() {
        return shown.template().topics().stream()
                .map(topic -> row(code(topic.name()), Html.escaped(String.join(", ", topic.queues()))));
    }

    /** The latest first. */
    private Stream<String> texts() {
        var all = shown.engines().outbox().map(SmsOutbox::all).orElse(List.of());
        return all.reversed().stream()
                .limit(TEXTS_SHOWN)
                .map(sms -> row(
                        sms.at().toString(),
                        code(sms.to()),
                        Html.escaped(sms.sender()),
                        Integer.toString(SmsParts.of(sms.text())),
                        Html.escaped(sms.text())));
    }

    private Stream<String> routes() {
        return shown.template().routes().stream()
                .map(route -> row(code(route.key()), Html.escaped(route.function()), callers(route)));
    }

    private static String callers(Route route) {
        return route.isPublic() ? "everybody" : "token with " + code(String.join(" or ", route.scopes()));
    }

    private Stream<String> functions() {
        return shown.template().functions().stream().map(ToolsPage::function);
    }

    private static String function(FunctionSpec function) {
        return row(
                Html.escaped(function.logicalId()),
                code(function.handlerClass()),
                function.memoryMegabytes() + " MB",
                function.timeout().toSeconds() + " s");
    }

    private Stream<String> tables() {
        return shown.template().tables().stream()
                .map(table -> row(Html.escaped(table.name()), Long.toString(rows(table))));
    }

    private long rows(TableSpec table) {
        return shown
                .engines()
                .dynamo()
                .client()
                .scanPaginator(scan -> scan.tableName(table.name()).select(Select.COUNT))
                .stream()
                .mapToLong(ScanResponse::count)
                .sum();
    }

    private Stream<String> buckets() {
        return shown.template().buckets().stream()
                .map(bucket -> row(Html.escaped(bucket.name()), Long.toString(objects(bucket))));
    }

    private long objects(BucketSpec bucket) {
        return shown
                .engines()
                .s3()
                .client()
                .listObjectsV2Paginator(list -> list.bucket(bucket.name()))
                .contents()
                .stream()
                .count();
    }

    private static String section(String id, String title, List<String> columns, Stream<String> rows) {
        String head = columns.stream()
                .map(column -> "<th scope=\"col\">" + column + "</th>")
                .collect(Collectors.joining());
        return """
                <h2 id="%s">%s</h2>
                <div class="scroll" role="region" aria-labelledby="%s" tabindex="0">
                <table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>
                </div>
                """.formatted(id, title, id, head, rows.collect(Collectors.joining()));
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String code(String text) {
        return "<code>" + Html.escaped(text) + "</code>";
    }

    private static String link(URI uri) {
        String text = Html.escaped(uri.toString());
        return "<a href=\"" + text + "\">" + text + "</a>";
    }
}
