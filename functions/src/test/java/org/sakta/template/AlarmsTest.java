package org.sakta.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.template.Proof.failing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sakta.shared.json.Json;
import org.sakta.shared.json.JsonValue.JsonArray;
import org.sakta.shared.json.JsonValue.JsonObject;

/** Whatever may go wrong unseen has an alarm, and whoever is woken by one knows what to do. */
class AlarmsTest {
    private static final Pattern LINK = Pattern.compile("docs/operations\\.md#([a-z0-9-]+)$");
    private static final Pattern UNAVAILABLE = Pattern.compile("new DependencyUnavailable\\(\\s*\"(\\w+)\"");
    private static final Proof PROOF = Proof.ofTemplate();
    private static final Proof EDGE = new Proof(SamTemplate.text("edge.yaml"));
    private static final SamTemplate TEMPLATE = SamTemplate.load();

    @Test
    void everyQueueHasAlarmsForWhatIsInItAndForHowLong() {
        Function<SamTemplate, List<String>> rule = template -> template.resources("AWS::SQS::Queue").keySet().stream()
                .filter(queue -> watchers(template, queue, "ApproximateNumberOfMessagesVisible")
                                .isEmpty()
                        || watchers(template, queue, "ApproximateAgeOfOldestMessage")
                                .isEmpty())
                .toList();
        PROOF.proved(rule, "  FailedRotations:\n", "  Another: {Type: AWS::SQS::Queue}\n\n  FailedRotations:\n");
        PROOF.proved(rule, "MetricName: ApproximateAgeOfOldestMessage", "MetricName: SentMessageSize");
    }

    @Test
    void everyTableHasAnAlarmForRequestsHeldBack() {
        Function<SamTemplate, List<String>> rule =
                template -> template.resources("AWS::DynamoDB::Table").keySet().stream()
                        .filter(table ->
                                watchers(template, table, "ReadThrottleEvents").isEmpty()
                                        || watchers(template, table, "WriteThrottleEvents")
                                                .isEmpty())
                        .toList();
        PROOF.proved(rule, "[Identity, Audit, Declaration,", "[Identity, Declaration,");
        PROOF.proved(rule, "MetricName: WriteThrottleEvents", "MetricName: ReadThrottleEvents");
    }

    @Test
    void everythingThatAFunctionWaitsForHasAnAlarm() {
        var dependencies = dependencies();
        assertThat(dependencies).contains("dynamodb", "kms", "s3");
        Function<SamTemplate, List<String>> rule = template -> dependencies.stream()
                .filter(dependency -> alarms(template)
                        .noneMatch(alarm -> alarm.at("MetricName").is("Unavailable")
                                && alarm.at("Dimensions").elements().stream()
                                        .anyMatch(each -> each.at("Name").is("Dependency")
                                                && each.at("Value").is(dependency))))
                .toList();
        PROOF.proved(rule, "[dynamodb, kms, s3, sns, audit]", "[dynamodb, s3, sns, audit]");
    }

    private static Set<String> dependencies() {
        var names = new TreeSet<String>();
        for (String root : List.of("../shared/src/main/java", "src/main/java"))
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(AlarmsTest::read)
                        .forEach(text ->
                                UNAVAILABLE.matcher(text).results().forEach(match -> names.add(match.group(1))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        return names;
    }

    @Test
    void whatNobodyWouldNoticeHasAnAlarm() {
        Function<SamTemplate, List<String>> rule = template -> {
            var missing = new ArrayList<>(List.of(
                    "Verdicts",
                    "Throttles",
                    "SMSMonthToDateSpentUSD",
                    "5xx",
                    "4xx",
                    "Count",
                    "Invocations",
                    "SignInThrottles"));
            alarms(template).forEach(alarm -> missing.removeAll(metrics(alarm)));
            return missing;
        };
        PROOF.proved(rule, "MetricName: SMSMonthToDateSpentUSD", "MetricName: NumberOfMessagesPublished");
        PROOF.proved(rule, "MetricName: Verdicts", "MetricName: Requests");
        PROOF.proved(rule, "MetricName: Throttles", "MetricName: ConcurrentExecutions");
    }

    /** No data is no news, except where the news is that nothing happens. */
    @Test
    void whereNothingHappeningIsTheFaultMissingDataAreOne() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                template.resources("AWS::CloudWatch::Alarm"),
                alarm -> alarm.at("Properties", "TreatMissingData")
                        .is(
                                alarm.at("Properties", "ComparisonOperator").is("LessThanThreshold")
                                        ? "breaching"
                                        : "notBreaching"));
        PROOF.proved(rule, "TreatMissingData: breaching", "TreatMissingData: notBreaching");
        PROOF.proved(rule, "\n      TreatMissingData: notBreaching\n", "\n");
    }

    @Test
    void everyAlarmSaysWhereItIsToldWhatToDo() {
        Set<String> told = headings();
        Function<SamTemplate, List<String>> rule = template -> failing(
                template.resources("AWS::CloudWatch::Alarm"),
                alarm -> LINK.matcher(description(alarm)).results().anyMatch(match -> told.contains(match.group(1))));
        PROOF.proved(rule, "docs/operations.md#silence", "docs/operations.md#stillness");
        PROOF.proved(rule, "requests are refused. docs/operations.md#refusals", "requests are refused");
        EDGE.proved(rule, ". docs/operations.md#blocked-requests", "");
    }

    private static String description(Tree alarm) {
        Tree text = alarm.at("Properties", "AlarmDescription");
        return text.at("Fn::Sub").exists() ? text.at("Fn::Sub").text() : text.text();
    }

    private static Set<String> headings() {
        return read(Path.of("../docs/operations.md"))
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void theDashboardShowsWhatTheAlarmsWatch() {
        Function<SamTemplate, List<String>> rule = template -> {
            String body = dashboard(template);
            return alarms(template)
                    .flatMap(alarm -> metrics(alarm).stream())
                    .distinct()
                    .filter(metric -> !body.contains("\"" + metric + "\"") && !body.contains("\\\"" + metric + "\\\""))
                    .toList();
        };
        PROOF.proved(rule, "\"SMSMonthToDateSpentUSD\"]", "\"NumberOfMessagesPublished\"]");
        PROOF.proved(rule, "MetricName=\\\"Unavailable\\\"", "MetricName=\\\"Requests\\\"");
    }

    @Test
    void theDashboardIsOneThatCloudWatchReads() {
        JsonObject body = (JsonObject) Json.parse(dashboard(TEMPLATE).getBytes(StandardCharsets.UTF_8));
        assertThat(((JsonArray) body.members().get("widgets")).elements())
                .hasSizeGreaterThan(8)
                .allSatisfy(widget -> assertThat(((JsonObject) widget).members())
                        .containsKeys("type", "width", "height", "properties"));
    }

    private static String dashboard(SamTemplate template) {
        return template.resource("Dashboard")
                .at("Properties", "DashboardBody", "Fn::Sub")
                .text();
    }

    private static Stream<Tree> alarms(SamTemplate template) {
        return template.resources("AWS::CloudWatch::Alarm").values().stream().map(alarm -> alarm.at("Properties"));
    }

    /** The metrics of an alarm, whether it watches one or computes with several. */
    private static Set<String> metrics(Tree alarm) {
        var names = new TreeSet<String>();
        if (alarm.at("MetricName").exists()) names.add(alarm.at("MetricName").text());
        alarm.at("Metrics").elements().stream()
                .map(each -> each.at("MetricStat", "Metric", "MetricName"))
                .filter(Tree::exists)
                .forEach(each -> names.add(each.text()));
        return names;
    }

    private static List<Tree> watchers(SamTemplate template, String resource, String metric) {
        return alarms(template)
                .filter(alarm -> metrics(alarm).contains(metric))
                .filter(alarm -> alarm.references().contains(resource))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
