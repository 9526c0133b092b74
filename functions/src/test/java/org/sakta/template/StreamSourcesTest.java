package org.sakta.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sakta.template.SamTemplate.Trigger;

/**
 * What must be true of every function behind the stream of a table: whatever it cannot deal with is tried again, left aside alone, kept,
 * and somebody is told. Each rule is proved on one more such function than the template has.
 */
class StreamSourcesTest {
    private static final int A_DAY = 86_400;
    private static final String FUNCTION = """
              SampleWorkFunction:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: org.sakta.sample.SampleWorkHandler
                  AutoPublishAliasAllProperties: true
                  VersionDescription: !GetAtt Settings.Value
                  RecursiveLoop: Allow
                  Policies:
                    - Statement:
                        - Effect: Allow
                          Action: [dynamodb:GetItem, dynamodb:PutItem]
                          Resource: !GetAtt SampleTable.Arn
                  Events:
                    Jobs:
                      Type: DynamoDB
                      Properties:
                        Stream: !GetAtt SampleTable.StreamArn
                        StartingPosition: TRIM_HORIZON
                        BatchSize: 10
                        BisectBatchOnFunctionError: true
                        MaximumRetryAttempts: 25
                        MaximumRecordAgeInSeconds: 21600
                        FunctionResponseTypes: [ReportBatchItemFailures]
                        FilterCriteria: {Filters: [{Pattern: '{"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"JOB#"}]},"sk":{"S":["JOB"]}}}}'}]}
                        DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt FailedSampleWork.Arn}}

              FailedSampleWork:
                Type: AWS::SQS::Queue
                Properties:
                  SqsManagedSseEnabled: true
                  MessageRetentionPeriod: 1209600

              SampleTable:
                Type: AWS::DynamoDB::Table
                Properties:
                  StreamSpecification: {StreamViewType: KEYS_ONLY}

              SampleAgeAlarm:
                Type: AWS::CloudWatch::Alarm
                Properties:
                  MetricName: IteratorAge
                  Dimensions: [{Name: FunctionName, Value: !Ref SampleWorkFunction}]
                  Threshold: 900000

            """;

    private static final Proof PROOF = new Proof(SamTemplate.text()
            .replace("\nResources:\n", "\nResources:\n" + FUNCTION)
            .replace(
                    "Fn::ForEach::QueueAlarms:\n    - Name\n    - [",
                    "Fn::ForEach::QueueAlarms:\n    - Name\n    - [FailedSampleWork, "));

    @Test
    void whatFailsIsTriedAgainButNotForEver() {
        Function<SamTemplate, List<String>> rule =
                sources(source -> source.at("StartingPosition").is("TRIM_HORIZON")
                        && source.at("BisectBatchOnFunctionError").isTrue()
                        && isFrom(1, 100, source.at("MaximumRetryAttempts"))
                        && isFrom(3_600, A_DAY, source.at("MaximumRecordAgeInSeconds"))
                        && source.at("FunctionResponseTypes").texts().equals(List.of("ReportBatchItemFailures")));
        PROOF.proved(rule, "StartingPosition: TRIM_HORIZON", "StartingPosition: LATEST");
        PROOF.proved(rule, "            BisectBatchOnFunctionError: true\n", "");
        PROOF.proved(rule, "            MaximumRetryAttempts: 25\n", "");
        PROOF.proved(rule, "MaximumRecordAgeInSeconds: 21600", "MaximumRecordAgeInSeconds: -1");
        PROOF.proved(rule, "FunctionResponseTypes: [ReportBatchItemFailures]", "FunctionResponseTypes: []");
    }

    private static boolean isFrom(int least, int most, Tree number) {
        return number.exists() && least <= number.number() && number.number() <= most;
    }

    /** Without {@code Type} SAM does not let the function send to the queue, and what is given up is lost. */
    @Test
    void whatIsGivenUpIsKeptInAWatchedQueue() {
        Function<SamTemplate, List<String>> rule = template -> sources(source ->
                        source.at("DestinationConfig", "OnFailure", "Type").is("SQS")
                                && isWatchedQueue(template, source.at("DestinationConfig", "OnFailure", "Destination")))
                .apply(template);
        PROOF.proved(
                rule, "{Type: SQS, Destination: !GetAtt FailedSampleWork", "{Destination: !GetAtt FailedSampleWork");
        PROOF.proved(rule, "[FailedSampleWork, ", "[");
        PROOF.proved(rule, "Destination: !GetAtt FailedSampleWork.Arn", "Destination: !GetAtt Nothing.Arn");
    }

    private static boolean isWatchedQueue(SamTemplate template, Tree target) {
        return target.references().stream()
                .filter(id -> template.resource(id)
                        .at("Properties", "SqsManagedSseEnabled")
                        .isTrue())
                .anyMatch(id -> hasAlarm(template, id, "ApproximateNumberOfMessagesVisible", 1));
    }

    @Test
    void aFunctionThatFallsBehindHasAnAlarm() {
        Function<SamTemplate, List<String>> rule = template -> triggers(template).stream()
                .map(Trigger::function)
                .filter(function -> !hasAlarm(template, function, "IteratorAge", 3_600_000))
                .toList();
        PROOF.proved(rule, "MetricName: IteratorAge", "MetricName: Invocations");
        PROOF.proved(rule, "Value: !Ref SampleWorkFunction", "Value: !Ref PeopleFunction");
    }

    private static boolean hasAlarm(SamTemplate template, String resource, String metric, int highest) {
        return template.resources("AWS::CloudWatch::Alarm").values().stream()
                .map(alarm -> alarm.at("Properties"))
                .filter(alarm -> alarm.at("MetricName").is(metric))
                .filter(alarm -> alarm.at("Dimensions").references().contains(resource))
                .anyMatch(alarm -> alarm.at("Threshold").number() <= highest);
    }

    /** Every call costs; most changes of a table are nothing to the function. */
    @Test
    void aFunctionIsToldOnlyOfWhatConcernsIt() {
        Function<SamTemplate, List<String>> rule = sources(
                source -> !source.at("FilterCriteria", "Filters").elements().isEmpty());
        PROOF.proved(rule, "FilterCriteria: {Filters: [{Pattern:", "Metadata: {Filters: [{Pattern:");
    }

    /** More than two readers of a shard get in each other's way. */
    @Test
    void aTableHasAtMostTwoFunctionsBehindItsStream() {
        Function<SamTemplate, List<String>> rule = template -> triggers(template).stream()
                .flatMap(trigger -> trigger.properties().at("Stream").references().stream())
                .collect(Collectors.groupingBy(table -> table, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(table -> table.getValue() > 2)
                .map(Map.Entry::getKey)
                .toList();
        String another = "{Type: DynamoDB, Properties: {Stream: !GetAtt SampleTable.StreamArn}}\n        ";
        PROOF.proved(
                rule,
                "        Jobs:\n          Type: DynamoDB\n          Properties:\n            Stream: !GetAtt SampleTable",
                "        A: " + another + "B: " + another
                        + "Jobs:\n          Type: DynamoDB\n          Properties:\n            Stream: !GetAtt SampleTable");
    }

    /** A stream lasts a day and everybody who reads it sees all of it, so that it shows where something is and not what. */
    @Test
    void aStreamShowsKeysAlone() {
        Function<SamTemplate, List<String>> rule =
                template -> template.resources("AWS::DynamoDB::Table").entrySet().stream()
                        .filter(table -> table.getValue()
                                .at("Properties", "StreamSpecification")
                                .exists())
                        .filter(table -> !table.getValue()
                                .at("Properties", "StreamSpecification", "StreamViewType")
                                .is("KEYS_ONLY"))
                        .map(Map.Entry::getKey)
                        .toList();
        PROOF.proved(rule, "StreamViewType: KEYS_ONLY", "StreamViewType: NEW_AND_OLD_IMAGES");
    }

    /** A job goes on because the function writes where it is called from: AWS must not take that for a mistake. */
    @Test
    void aFunctionThatCallsItselfByItsTableSaysSo() {
        Function<SamTemplate, List<String>> rule = template -> triggers(template).stream()
                .filter(trigger -> writesTo(template, trigger))
                .map(Trigger::function)
                .filter(function ->
                        !template.functions().get(function).at("RecursiveLoop").is("Allow"))
                .toList();
        PROOF.proved(rule, "      RecursiveLoop: Allow\n", "");
    }

    private static boolean writesTo(SamTemplate template, Trigger trigger) {
        Set<String> tables = trigger.properties().at("Stream").references();
        return template.functions().get(trigger.function()).at("Policies").elements().stream()
                .flatMap(policy -> policy.at("Statement").elements().stream())
                .filter(statement -> statement.at("Action").texts().stream()
                        .anyMatch(Set.of("dynamodb:PutItem", "dynamodb:UpdateItem")::contains))
                .anyMatch(statement -> {
                    var named = new TreeSet<>(statement.at("Resource").references());
                    named.retainAll(tables);
                    return !named.isEmpty();
                });
    }

    private static Function<SamTemplate, List<String>> sources(Predicate<Tree> isGood) {
        return template -> {
            List<Trigger> triggers = triggers(template);
            assertThat(triggers).isNotEmpty();
            return triggers.stream()
                    .filter(trigger -> !isGood.test(trigger.properties()))
                    .map(trigger -> trigger.function() + "." + trigger.name())
                    .toList();
        };
    }

    private static List<Trigger> triggers(SamTemplate template) {
        return template.triggers().stream().filter(Trigger::isStream).toList();
    }
}
