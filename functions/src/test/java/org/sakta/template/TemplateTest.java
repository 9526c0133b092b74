package org.sakta.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.template.Proof.failing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sakta.shared.http.Role;

/** What must be true of template.yaml whoever changes it. Each test also breaks the template once, and must notice. */
class TemplateTest {
    private static final Proof PROOF = Proof.ofTemplate();
    private static final SamTemplate TEMPLATE = SamTemplate.load();
    private static final List<String> EXPIRING =
            List.of("IdentityTable", "AuditTable", "DeclarationTable", "PassTable", "RequestTable");
    private static final Set<String> LOGGABLE =
            Set.of("$context.requestId", "$context.routeKey", "$context.status", "$context.responseLatency");

    @Test
    void everyRouteNeedsATokenUnlessItIsListedAsPublic() {
        Function<SamTemplate, List<String>> rule = template -> {
            var listed = template.resource("Api").at("Metadata", "PublicRoutes").texts();
            var open = template.routes().stream()
                    .filter(SamTemplate.Trigger::isPublic)
                    .map(SamTemplate.Trigger::routeKey)
                    .toList();
            var wrong = new ArrayList<>(open);
            wrong.removeAll(listed);
            listed.stream().filter(route -> !open.contains(route)).forEach(wrong::add);
            return wrong;
        };
        proved(rule, "Path: /declarations}}", "Path: /declarations, Auth: {Authorizer: NONE}}}");
        proved(rule, "        - GET /programmes\n", "        - GET /programmes\n        - GET /secrets\n");
    }

    @Test
    void theTokenIsCheckedForIssuerAudienceAndScope() {
        Function<SamTemplate, List<String>> rule = template -> {
            Tree auth = template.resource("Api").at("Properties", "Auth");
            Tree token = auth.at("Authorizers", auth.at("DefaultAuthorizer").text());
            return failing(
                    Map.of("Api", token),
                    it -> it.at("AuthorizationScopes").texts().equals(List.of("sakta/api"))
                            && it.at("JwtConfiguration", "issuer").references().equals(Set.of("UserPool"))
                            && !it.at("JwtConfiguration", "audience")
                                    .references()
                                    .isEmpty());
        };
        proved(rule, "AuthorizationScopes: [sakta/api]", "AuthorizationScopes: []");
        proved(rule, "DefaultAuthorizer: Token", "DefaultAuthorizer: Nobody");
    }

    @Test
    void noPermissionIsForEverything() {
        Function<SamTemplate, List<String>> rule = template -> statements(template)
                .filter(statement -> !isNarrow(statement))
                .map(Tree::toString)
                .toList();
        proved(rule, "Action: [s3:GetObject, s3:PutObject]", "Action: ['s3:*']");
        proved(rule, "Resource: !GetAtt AuditTable.Arn", "Resource: '*'");
        proved(rule, "Action: sns:Publish", "Action: sns:Subscribe");
    }

    /** A telephone number has no ARN, hence the one statement that says what it is not about. */
    private static boolean isNarrow(Tree statement) {
        boolean actions = statement.at("Action").texts().stream().noneMatch(action -> action.contains("*"));
        if (statement.at("NotResource").exists())
            return actions && statement.at("Action").texts().equals(List.of("sns:Publish"));
        return actions
                && !statement.at("NotAction").exists()
                && statement.at("Resource").elements().stream()
                        .noneMatch(resource -> resource.text().contains("*"))
                && !statement.at("Resource").references().isEmpty();
    }

    private static Stream<Tree> statements(SamTemplate template) {
        Stream<Tree> inline = template.functions().values().stream()
                .flatMap(function -> function.at("Policies").elements().stream())
                .flatMap(policy -> policy.at("Statement").elements().stream());
        Stream<Tree> managed = template.resources("AWS::IAM::ManagedPolicy").values().stream()
                .flatMap(policy -> policy.at("Properties", "PolicyDocument", "Statement").elements().stream());
        Stream<Tree> roles = template.resources("AWS::IAM::Role").values().stream()
                .flatMap(role -> role.at("Properties", "Policies").elements().stream())
                .flatMap(policy -> policy.at("PolicyDocument", "Statement").elements().stream());
        return Stream.of(inline, managed, roles).flatMap(all -> all);
    }

    @Test
    void aFunctionMayUseWhatItsEnvironmentNamesAndNothingElse() {
        Function<SamTemplate, List<String>> rule = template -> template.functions().entrySet().stream()
                .filter(function ->
                        !named(template, function.getValue()).equals(permitted(template, function.getValue())))
                .map(function -> function.getKey() + " is told of " + named(template, function.getValue())
                        + " and may use " + permitted(template, function.getValue()))
                .toList();
        proved(rule, "          AUDIT_TABLE: !Ref AuditTable\n", "");
        proved(rule, "        - !Ref RepeatedRequestsPolicy\n", "");
    }

    private static Set<String> named(SamTemplate template, Tree function) {
        return stores(template, function.at("Environment", "Variables").references());
    }

    private static Set<String> permitted(SamTemplate template, Tree function) {
        var references = new TreeSet<String>();
        for (Tree policy : function.at("Policies").elements()) {
            references.addAll(policy.references());
            policy.references()
                    .forEach(id -> references.addAll(template.resource(id)
                            .at("Properties", "PolicyDocument")
                            .references()));
        }
        return stores(template, references);
    }

    private static Set<String> stores(SamTemplate template, Set<String> references) {
        var types = Set.of("AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::KMS::Key");
        return references.stream()
                .filter(id -> types.contains(template.resource(id).at("Type").text()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nobodyMayDeleteAnAuditRecord() {
        Function<SamTemplate, List<String>> rule = template -> statements(template)
                .filter(statement -> statement.at("Resource").references().contains("AuditTable"))
                .filter(statement ->
                        statement.at("Action").texts().stream().anyMatch(action -> action.contains("Delete")))
                .map(Tree::toString)
                .toList();
        proved(
                rule,
                "dynamodb:PutItem]\n            Resource: !GetAtt AuditTable.Arn",
                "dynamodb:DeleteItem]\n            Resource: !GetAtt AuditTable.Arn");
    }

    @Test
    void tablesAreEncryptedBackedUpAndKept() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                template.resources("AWS::DynamoDB::Table"),
                table -> isKept(table)
                        && table.at("Properties", "DeletionProtectionEnabled").isTrue()
                        && table.at("Properties", "BillingMode").is("PAY_PER_REQUEST")
                        && table.at("Properties", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled")
                                .isTrue()
                        && table.at("Properties", "SSESpecification", "SSEEnabled")
                                .isTrue()
                        && table.at("Properties", "SSESpecification", "SSEType").is("KMS"));
        proved(rule, "DeletionPolicy: Retain", "DeletionPolicy: Delete");
        proved(rule, "PointInTimeRecoveryEnabled: true", "PointInTimeRecoveryEnabled: false");
        proved(rule, "SSEEnabled: true", "SSEEnabled: false");
        proved(rule, "DeletionProtectionEnabled: true", "DeletionProtectionEnabled: false");
    }

    @Test
    void whatMustNotStayExpires() {
        Function<SamTemplate, List<String>> rule = template -> EXPIRING.stream()
                .filter(id -> !template.resource(id)
                                .at("Properties", "TimeToLiveSpecification", "Enabled")
                                .isTrue()
                        || !template.resource(id)
                                .at("Properties", "TimeToLiveSpecification", "AttributeName")
                                .is("expiresAt"))
                .toList();
        proved(rule, "AttributeName: expiresAt", "AttributeName: expires");
    }

    @Test
    void bucketsAreClosedEncryptedAndReachedByTlsAlone() {
        Function<SamTemplate, List<String>> rule = template -> template.resources("AWS::S3::Bucket").entrySet().stream()
                .filter(bucket -> !isClosed(bucket.getValue()) || !isTlsOnly(template, bucket.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        proved(rule, "BlockPublicAcls: true", "BlockPublicAcls: false");
        proved(rule, "SSEAlgorithm: AES256", "SSEAlgorithm: none");
        proved(rule, "aws:SecureTransport: 'false'", "aws:SecureTransport: 'true'");
        proved(rule, "NoncurrentVersionExpiration: {NoncurrentDays: 1}", "Prefix: ''");
    }

    private static boolean isClosed(Tree bucket) {
        Tree properties = bucket.at("Properties");
        var blocks = properties.at("PublicAccessBlockConfiguration").members();
        return isKept(bucket)
                && blocks.size() == 4
                && blocks.values().stream().allMatch(Tree::isTrue)
                && properties.at("BucketEncryption", "ServerSideEncryptionConfiguration").elements().stream()
                        .map(each -> each.at("ServerSideEncryptionByDefault", "SSEAlgorithm"))
                        .anyMatch(each -> each.is("AES256") || each.is("aws:kms"))
                && properties.at("VersioningConfiguration", "Status").is("Enabled")
                && properties.at("LifecycleConfiguration", "Rules").elements().stream()
                        .anyMatch(each -> each.at("NoncurrentVersionExpiration").exists());
    }

    private static boolean isTlsOnly(SamTemplate template, String bucket) {
        return template.resources("AWS::S3::BucketPolicy").values().stream()
                .filter(policy -> policy.at("Properties", "Bucket").references().contains(bucket))
                .flatMap(policy -> policy.at("Properties", "PolicyDocument", "Statement").elements().stream())
                .anyMatch(statement -> statement.at("Effect").is("Deny")
                        && statement
                                .at("Condition", "Bool", "aws:SecureTransport")
                                .is("false"));
    }

    @Test
    void keysAreKeptRotatedAndNobodyElses() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                template.resources("AWS::KMS::Key"),
                key -> isKept(key)
                        // KMS rotates symmetric keys alone
                        && (key.at("Properties", "KeySpec").exists()
                                || key.at("Properties", "EnableKeyRotation").isTrue())
                        && key.at("Properties", "KeyPolicy", "Statement").elements().stream()
                                .allMatch(statement -> statement
                                        .at("Principal", "AWS", "Fn::Sub")
                                        .text()
                                        .endsWith(":root")));
        proved(rule, "EnableKeyRotation: true", "EnableKeyRotation: false");
        proved(rule, "Principal: {AWS: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root'}", "Principal: '*'");
    }

    @Test
    void logsEndAndSayNothingOfWhoAskedForWhom() {
        Function<SamTemplate, List<String>> endless = template -> failing(
                template.resources("AWS::Logs::LogGroup"),
                group -> group.at("Properties", "RetentionInDays").exists());
        proved(endless, ", RetentionInDays: !Ref LogRetentionDays", "");
        Function<SamTemplate, List<String>> talkative =
                template -> java.util.regex.Pattern.compile("\\$context\\.[\\w.]+")
                        .matcher(template.resource("Api")
                                .at("Properties", "AccessLogSettings", "Format")
                                .text())
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .filter(variable -> !LOGGABLE.contains(variable))
                        .toList();
        assertThat(TEMPLATE.resource("Api")
                        .at("Properties", "AccessLogSettings", "Format")
                        .text())
                .contains(LOGGABLE);
        proved(talkative, "$context.requestId", "$context.identity.sourceIp");
    }

    @Test
    void functionsAreTracedAndStartFromSnapshotsThatFollowTheirSettings() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                template.functions(),
                function -> function.at("Tracing").is("Active")
                        && function.at("Runtime").is("java25")
                        && function.at("SnapStart", "ApplyOn").is("PublishedVersions")
                        && function.at("AutoPublishAlias").is("live")
                        && function.at("AutoPublishAliasAllProperties").isTrue()
                        && function.at("LoggingConfig", "LogFormat").is("JSON")
                        && function.at("LoggingConfig", "LogGroup").references().equals(Set.of("FunctionLog"))
                        && function.at("Timeout").number() <= 29);
        proved(rule, "Tracing: Active", "Tracing: PassThrough");
        proved(rule, "AutoPublishAliasAllProperties: true", "AutoPublishAliasAllProperties: false");
        proved(rule, "Timeout: 15", "Timeout: 60");
    }

    @Test
    void everyFunctionHasAlarmsForErrorsAndItsTimeout() {
        Function<SamTemplate, List<String>> rule = template -> template.functions().entrySet().stream()
                .filter(function -> !hasAlarm(template, function.getKey(), "Errors", 1)
                        || !hasAlarm(
                                template,
                                function.getKey(),
                                "Duration",
                                function.getValue().at("Timeout").number() * 900))
                .map(Map.Entry::getKey)
                .toList();
        proved(rule, "PassImages, PassRevocations,", "PassImages,");
        proved(rule, "{Limit: 4000}", "{Limit: 14000}");
    }

    private static boolean hasAlarm(SamTemplate template, String function, String metric, int highest) {
        return template.resources("AWS::CloudWatch::Alarm").values().stream()
                .map(alarm -> alarm.at("Properties"))
                .filter(alarm -> alarm.at("MetricName").is(metric))
                .filter(alarm -> alarm.at("Dimensions").references().contains(function))
                .anyMatch(alarm -> threshold(template, alarm.at("Threshold")) <= highest);
    }

    private static int threshold(SamTemplate template, Tree threshold) {
        if (!threshold.at("Fn::FindInMap").exists()) return threshold.number();
        List<Tree> path = threshold.at("Fn::FindInMap").elements();
        Tree found = template.at(
                "Mappings", path.get(0).text(), path.get(1).text(), path.get(2).text());
        return (found.exists() ? found : path.get(3).at("DefaultValue")).number();
    }

    @Test
    void alarmsReachTheOperators() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                template.resources("AWS::CloudWatch::Alarm"),
                alarm -> alarm.at("Properties", "AlarmActions").references().contains("OperationsTopic"));
        proved(
                rule,
                "AlarmActions: !If [HasOperationsTopic, [!Ref OperationsTopic], !Ref AWS::NoValue]",
                "Unit: Count");
        assertThat(TEMPLATE.resources("AWS::CloudWatch::Alarm")).containsKeys("ForgedPassesAlarm", "ServerErrorsAlarm");
    }

    @Test
    void whatRunsUnseenLeavesItsFailuresInAWatchedQueue() {
        Function<SamTemplate, List<String>> rule = template -> template.triggers().stream()
                .filter(SamTemplate.Trigger::isSchedule)
                .filter(schedule ->
                        !isWatchedQueue(template, schedule.properties().at("DeadLetterConfig"))
                                || !isWatchedQueue(
                                        template,
                                        template.functions()
                                                .get(schedule.function())
                                                .at("EventInvokeConfig", "DestinationConfig", "OnFailure")))
                .map(SamTemplate.Trigger::name)
                .toList();
        proved(rule, "            DeadLetterConfig: {Arn: !GetAtt FailedRotations.Arn}\n", "");
        proved(rule, "OnFailure: {Type: SQS,", "OnSuccess: {Type: SQS,");
        proved(rule, "    - [FailedRotations, ", "    - [");
        proved(rule, "SqsManagedSseEnabled: true", "SqsManagedSseEnabled: false");
    }

    private static boolean isWatchedQueue(SamTemplate template, Tree target) {
        return target.references().stream()
                .filter(id -> template.resource(id)
                        .at("Properties", "SqsManagedSseEnabled")
                        .isTrue())
                .anyMatch(id -> hasAlarm(template, id, "ApproximateNumberOfMessagesVisible", 1));
    }

    @Test
    void batchesFailItemByItemAndQueuesWaitLongEnough() {
        Function<SamTemplate, List<String>> rule = template -> template.triggers().stream()
                .filter(trigger -> Set.of("SQS", "DynamoDB", "Kinesis").contains(trigger.type()))
                .filter(trigger -> !trigger.properties()
                                .at("FunctionResponseTypes")
                                .texts()
                                .contains("ReportBatchItemFailures")
                        || trigger.properties().at("Queue").references().stream()
                                .anyMatch(queue -> !waitsLongEnough(template, queue, trigger.function())))
                .map(SamTemplate.Trigger::name)
                .toList();
        String queue = "Queue: {Type: SQS, Properties: {Queue: !GetAtt FailedRotations.Arn";
        String types = ", FunctionResponseTypes: [ReportBatchItemFailures]";
        proved(rule, "        DocumentSigner:\n", "        " + queue + "}}\n        DocumentSigner:\n");
        proved(rule, "        DocumentSigner:\n", "        " + queue + types + "}}\n        DocumentSigner:\n");
    }

    private static boolean waitsLongEnough(SamTemplate template, String queue, String function) {
        Tree visibility = template.resource(queue).at("Properties", "VisibilityTimeout");
        return visibility.exists()
                && visibility.number()
                        >= 6 * template.functions().get(function).at("Timeout").number();
    }

    @Test
    void everyRouteIsThrottled() {
        Function<SamTemplate, List<String>> rule = template -> {
            Tree api = template.resource("Api").at("Properties");
            var routes = template.routes().stream()
                    .map(SamTemplate.Trigger::routeKey)
                    .toList();
            var wrong = new ArrayList<String>();
            api.at("RouteSettings").members().forEach((route, limits) -> {
                if (!routes.contains(route) || !isLimit(limits)) wrong.add(route);
            });
            if (!isLimit(api.at("DefaultRouteSettings"))) wrong.add("default");
            return wrong;
        };
        proved(rule, "DefaultRouteSettings: {ThrottlingRateLimit: 1000, ", "DefaultRouteSettings: {");
        proved(rule, "POST /verifications: {", "POST /verification: {");
    }

    private static boolean isLimit(Tree limits) {
        return limits.at("ThrottlingRateLimit").exists()
                && limits.at("ThrottlingBurstLimit").exists();
    }

    @Test
    void peopleSignInByCodeAndCannotPromoteThemselves() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                template.resources("AWS::Cognito::UserPoolClient"),
                client -> client.at("Properties", "GenerateSecret").isTrue()
                        ? client.at("Properties", "AllowedOAuthFlows").texts().equals(List.of("client_credentials"))
                        : client.at("Properties", "WriteAttributes").exists()
                                && client.at("Properties", "WriteAttributes").texts().stream()
                                        .noneMatch(attribute -> attribute.startsWith("custom:"))
                                && client.at("Properties", "ExplicitAuthFlows").texts().stream()
                                        .noneMatch(flow -> flow.contains("PASSWORD") || flow.contains("SRP"))
                                && client.at("Properties", "PreventUserExistenceErrors")
                                        .is("ENABLED"));
        proved(rule, "WriteAttributes: [phone_number, locale]", "WriteAttributes: [custom:area]");
        proved(rule, "ExplicitAuthFlows: [ALLOW_USER_AUTH,", "ExplicitAuthFlows: [ALLOW_USER_PASSWORD_AUTH,");
        Function<SamTemplate, List<String>> pool = template -> failing(
                template.resources("AWS::Cognito::UserPool"),
                it -> isKept(it)
                        && it.at("Properties", "DeletionProtection").is("ACTIVE")
                        && it.at("Properties", "LambdaConfig", "PreTokenGenerationConfig", "LambdaArn", "Ref")
                                .is("TokenClaimsFunction.Alias"));
        proved(pool, "DeletionProtection: ACTIVE", "DeletionProtection: INACTIVE");
    }

    @Test
    void everyStaffRoleIsAGroup() {
        Function<SamTemplate, List<String>> rule = template -> {
            var groups = template.resources("AWS::Cognito::UserPoolGroup").values().stream()
                    .map(group -> group.at("Properties", "GroupName").text())
                    .collect(Collectors.toCollection(TreeSet::new));
            var roles = Stream.of(Role.values())
                    .filter(role -> role != Role.CITIZEN)
                    .map(Role::group)
                    .collect(Collectors.toCollection(TreeSet::new));
            return groups.equals(roles) ? List.of() : List.of(groups + " are not " + roles);
        };
        proved(rule, "GroupName: auditor", "GroupName: auditors");
    }

    private static boolean isKept(Tree resource) {
        return resource.at("DeletionPolicy").is("Retain")
                && resource.at("UpdateReplacePolicy").is("Retain");
    }

    private static void proved(Function<SamTemplate, List<String>> rule, String part, String broken) {
        PROOF.proved(rule, part, broken);
    }
}
