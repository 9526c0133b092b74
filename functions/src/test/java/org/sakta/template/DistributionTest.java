package org.sakta.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.template.Proof.failing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands before the API, where there is a domain: nothing passes beside it, and it keeps nothing of who passed. */
class DistributionTest {
    private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    private static final String ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

    /** Those of which CloudFront can be told how long it keeps them. */
    private static final Set<String> ERRORS =
            Set.of("400", "403", "404", "405", "414", "416", "500", "501", "502", "503", "504");

    private static final Proof PROOF = Proof.ofTemplate();
    private static final Proof EDGE = new Proof(SamTemplate.text("edge.yaml"));

    @Test
    void callersUseTodaysTlsAndPassTheFirewall() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                Map.of("Distribution", distribution(template)),
                it -> it.at("ViewerCertificate", "MinimumProtocolVersion").is("TLSv1.2_2021")
                        && it.at("HttpVersion").is("http2and3")
                        && it.at("WebACLId").references().equals(Set.of("WebAclArn"))
                        && behaviours(it)
                                .allMatch(
                                        each -> each.at("ViewerProtocolPolicy").is("https-only")
                                                && each.at("ResponseHeadersPolicyId")
                                                        .references()
                                                        .equals(Set.of("SecurityHeaders"))));
        PROOF.proved(rule, "MinimumProtocolVersion: TLSv1.2_2021", "MinimumProtocolVersion: TLSv1");
        PROOF.proved(rule, "        WebACLId: !Ref WebAclArn\n", "");
        PROOF.proved(rule, "ViewerProtocolPolicy: https-only", "ViewerProtocolPolicy: allow-all");
        PROOF.proved(rule, "            ResponseHeadersPolicyId: !Ref SecurityHeaders\n", "");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                Map.of(
                        "SecurityHeaders",
                        template.resource("SecurityHeaders")
                                .at("Properties", "ResponseHeadersPolicyConfig", "SecurityHeadersConfig")),
                it -> it.at("StrictTransportSecurity", "AccessControlMaxAgeSec").number() >= 31_536_000
                        && it.at("ContentTypeOptions", "Override").isTrue()
                        && it.at("FrameOptions", "FrameOption").is("DENY")
                        && it.at("ReferrerPolicy", "ReferrerPolicy").is("no-referrer")
                        && it.at("ContentSecurityPolicy", "ContentSecurityPolicy")
                                .text()
                                .contains("default-src 'none'"));
        PROOF.proved(rule, "FrameOption: DENY", "FrameOption: SAMEORIGIN");
        PROOF.proved(rule, "AccessControlMaxAgeSec: 63072000", "AccessControlMaxAgeSec: 60");
    }

    /** The code of a pass is in its path: beside an address it would say who was where. */
    @Test
    void nothingIsKeptOfARequest() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                Map.of("Distribution", distribution(template)),
                it -> !it.at("Logging").exists());
        String version = "        HttpVersion: http2and3\n";
        PROOF.proved(rule, version, version + "        Logging: {Bucket: logs}\n");
        Function<SamTemplate, List<String>> firewall = template -> {
            Tree acl = template.resource("WebAcl").at("Properties");
            var talkative = Stream.concat(Stream.of(acl), acl.at("Rules").elements().stream())
                    .filter(each -> !each.at("VisibilityConfig", "SampledRequestsEnabled")
                                    .is("false")
                            || !each.at("VisibilityConfig", "CloudWatchMetricsEnabled")
                                    .isTrue())
                    .map(Tree::toString)
                    .collect(Collectors.toCollection(ArrayList::new));
            talkative.addAll(
                    template.resources("AWS::WAFv2::LoggingConfiguration").keySet());
            return talkative;
        };
        EDGE.proved(firewall, "SampledRequestsEnabled: false", "SampledRequestsEnabled: true");
        EDGE.proved(firewall, "CloudWatchMetricsEnabled: true, MetricName: Rate", "MetricName: Rate");
        EDGE.proved(firewall, "Resources:\n", "Resources:\n  Log: {Type: AWS::WAFv2::LoggingConfiguration}\n");
    }

    @Test
    void onlyWhatIsTheSameForEverybodyIsCached() {
        Function<SamTemplate, List<String>> everythingElse = template -> failing(
                Map.of("default", distribution(template).at("DefaultCacheBehavior")),
                it -> it.at("CachePolicyId").is(CACHING_DISABLED)
                        && it.at("OriginRequestPolicyId").is(ALL_BUT_HOST));
        PROOF.proved(everythingElse, CACHING_DISABLED, "658327ea-f89d-4fab-a63d-7e88639e58f6");
        Function<SamTemplate, List<String>> cached =
                template -> distribution(template).at("CacheBehaviors").elements().stream()
                        .filter(each -> !each.at("AllowedMethods").texts().equals(List.of("GET", "HEAD", "OPTIONS"))
                                || !routes(template, each).allMatch(SamTemplate.Trigger::isPublic)
                                || !routes(template, each)
                                        .allMatch(route -> route.routeKey().startsWith("GET "))
                                || routes(template, each).findAny().isEmpty())
                        .map(each -> each.at("PathPattern").text())
                        .toList();
        PROOF.proved(cached, "PathPattern: /areas*", "PathPattern: /people*");
        PROOF.proved(cached, "PathPattern: /areas*", "PathPattern: /provinces*");
        PROOF.proved(cached, "AllowedMethods: [GET, HEAD, OPTIONS]", "AllowedMethods: [GET, HEAD, POST]");
        PROOF.proved(cached, "Path: /areas, Auth: {Authorizer: NONE}", "Path: /areas");
    }

    private static Stream<SamTemplate.Trigger> routes(SamTemplate template, Tree behaviour) {
        String prefix = behaviour.at("PathPattern").text().replace("*", "");
        return template.routes().stream()
                .filter(route -> route.properties().at("Path").text().startsWith(prefix));
    }

    @Test
    void theFunctionsSayHowLongAnAnswerIsKeptAndForWhom() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                Map.of("PublishedCache", template.resource("PublishedCache").at("Properties", "CachePolicyConfig")),
                it -> it.at("MinTTL").is("0")
                        && it.at("DefaultTTL").is("0")
                        && key(it, "HeadersConfig", "Headers").texts().containsAll(List.of("Accept-Language", "Origin"))
                        && key(it, "QueryStringsConfig", "QueryStringBehavior").is("all"));
        PROOF.proved(rule, "MinTTL: 0", "MinTTL: 60");
        PROOF.proved(rule, "DefaultTTL: 0", "DefaultTTL: 86400");
        PROOF.proved(rule, "Headers: [Accept-Language, Origin]", "Headers: [Origin]");
    }

    private static Tree key(Tree policy, String part, String member) {
        return policy.at("ParametersInCacheKeyAndForwardedToOrigin", part, member);
    }

    @Test
    void anErrorOfOneCallerIsNotKeptForAnother() {
        Function<SamTemplate, List<String>> rule = template -> {
            var open = new ArrayList<>(ERRORS);
            distribution(template).at("CustomErrorResponses").elements().stream()
                    .filter(error -> error.at("ErrorCachingMinTTL").is("0"))
                    .forEach(error -> open.remove(error.at("ErrorCode").text()));
            return open;
        };
        PROOF.proved(rule, "          - {ErrorCode: 404, ErrorCachingMinTTL: 0}\n", "");
        PROOF.proved(rule, "ErrorCode: 503, ErrorCachingMinTTL: 0", "ErrorCode: 503, ErrorCachingMinTTL: 10");
    }

    @Test
    void theApiIsReachedThroughTheDistributionAlone() {
        Function<SamTemplate, List<String>> closed = template -> failing(
                Map.of("Api", template.resource("Api").at("Properties", "DisableExecuteApiEndpoint")),
                it -> it.at("Fn::If").texts().equals(List.of("HasDomain", "true", "false")));
        PROOF.proved(
                closed, "DisableExecuteApiEndpoint: !If [HasDomain, true, false]", "DisableExecuteApiEndpoint: false");
        Function<SamTemplate, List<String>> secret = template -> failing(
                Map.of("api", distribution(template).at("Origins").elements().getFirst()), origin -> {
                    Tree header = origin.at("OriginCustomHeaders").elements().getFirst();
                    List<Tree> sent = header.at("HeaderValue", "Fn::If").elements();
                    String accepted = template.at(
                                    "Globals", "Function", "Environment", "Variables", "ORIGIN_SECRETS", "Fn::If")
                            .elements()
                            .get(1)
                            .at("Fn::Sub")
                            .text();
                    return origin.at("CustomOriginConfig", "OriginProtocolPolicy")
                                    .is("https-only")
                            && (sent.get(1).at("Fn::Sub").text() + ","
                                            + sent.get(2).at("Fn::Sub").text())
                                    .equals(accepted);
                });
        PROOF.proved(secret, "OriginProtocolPolicy: https-only", "OriginProtocolPolicy: match-viewer");
        PROOF.proved(
                secret,
                "- !Sub B${OriginEditionB}-{{resolve:secretsmanager:${OriginSecretB}}}",
                "- !Sub B${OriginEditionB}-{{resolve:secretsmanager:${OriginSecretA}}}");
    }

    @Test
    void aNewEditionIsANewSecretThatNobodyWrote() {
        Function<SamTemplate, List<String>> rule =
                template -> template.resources("AWS::SecretsManager::Secret").entrySet().stream()
                        .filter(secret -> secret.getValue()
                                                .at("Properties", "GenerateSecretString", "PasswordLength")
                                                .number()
                                        < 32
                                || secret.getValue()
                                        .at("Properties", "SecretString")
                                        .exists()
                                || !secret.getValue()
                                        .at("Properties", "Name")
                                        .references()
                                        .contains(secret.getKey().replace("Secret", "Edition")))
                        .map(Map.Entry::getKey)
                        .toList();
        PROOF.proved(rule, "PasswordLength: 48", "PasswordLength: 8");
        PROOF.proved(rule, "origin-b-${OriginEditionB}", "origin-b-${OriginEditionA}");
    }

    @Test
    void aDomainComesWithItsWholeEdgeOrNotAtAll() {
        var needed = Set.of("CertificateArn", "WebAclArn", "OriginCertificateArn");
        Function<SamTemplate, List<String>> rule = template -> {
            var missing = new ArrayList<>(needed);
            missing.removeAll(
                    template.at("Rules", "ADomainHasItsEdge", "Assertions").references());
            return missing;
        };
        for (String parameter : needed)
            PROOF.proved(rule, "Assert: !Not [!Equals [!Ref " + parameter, "Assert: !Not [!Equals [!Ref Stage");
        Function<SamTemplate, List<String>> outputs = edge -> Stream.of("CertificateArn", "WebAclArn")
                .filter(name -> !edge.at("Outputs", name, "Value").exists())
                .toList();
        EDGE.proved(outputs, "  WebAclArn: {", "  FirewallArn: {");
    }

    @Test
    void theFirewallLimitsAddressesAndUsesTheListsOfKnownAttacks() {
        Function<SamTemplate, List<String>> rule = template -> {
            var rules = template.resource("WebAcl").at("Properties", "Rules").elements();
            var missing = new ArrayList<>(List.of(
                    "AWSManagedRulesAmazonIpReputationList",
                    "AWSManagedRulesKnownBadInputsRuleSet",
                    "AWSManagedRulesCommonRuleSet",
                    "RequestsPerAddress"));
            for (Tree each : rules) {
                if (each.at("OverrideAction", "None").exists())
                    missing.remove(each.at("Statement", "ManagedRuleGroupStatement", "Name")
                            .text());
                if (each.at("Action", "Block").exists())
                    missing.removeAll(
                            each.at("Statement", "RateBasedStatement", "Limit").references());
            }
            return missing;
        };
        EDGE.proved(rule, "OverrideAction: {None: {}}", "OverrideAction: {Count: {}}");
        EDGE.proved(rule, "Limit: !Ref RequestsPerAddress", "Limit: 2000000");
    }

    /** A roster has up to 100 KB, and a pass is a path of random signs that may look like a file name. */
    @Test
    void theFirewallLetsOurOwnRequestsPass() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                template.resource("WebAcl").at("Properties", "Rules").elements().stream()
                        .filter(each -> each.at("Name").is("Common"))
                        .collect(Collectors.toMap(
                                each -> "Common", each -> each.at("Statement", "ManagedRuleGroupStatement"))),
                group -> group.at("RuleActionOverrides").elements().stream()
                                .filter(each -> each.at("ActionToUse", "Count").exists())
                                .map(each -> each.at("Name").text())
                                .toList()
                                .contains("SizeRestrictions_BODY")
                        && group.at(
                                        "ScopeDownStatement",
                                        "NotStatement",
                                        "Statement",
                                        "ByteMatchStatement",
                                        "SearchString")
                                .is("/p/"));
        EDGE.proved(
                rule,
                "{Name: SizeRestrictions_BODY, ActionToUse: {Count: {}}}",
                "{Name: SizeRestrictions_BODY, ActionToUse: {Block: {}}}");
        EDGE.proved(rule, "SearchString: /p/", "SearchString: /q/");
    }

    @Test
    void theFirewallsAlarmReachesTheOperators() {
        Function<SamTemplate, List<String>> rule = template -> failing(
                template.resources("AWS::CloudWatch::Alarm"),
                alarm -> alarm.at("Properties", "MetricName").is("BlockedRequests")
                        && alarm.at("Properties", "AlarmActions").references().contains("OperationsTopic"));
        EDGE.proved(rule, "MetricName: BlockedRequests", "MetricName: AllowedRequests");
        assertThat(SamTemplate.parse(EDGE.text()).resources("AWS::CloudWatch::Alarm"))
                .hasSize(1);
    }

    private static Tree distribution(SamTemplate template) {
        return template.resource("Distribution").at("Properties", "DistributionConfig");
    }

    private static Stream<Tree> behaviours(Tree distribution) {
        return Stream.concat(
                Stream.of(distribution.at("DefaultCacheBehavior")),
                distribution.at("CacheBehaviors").elements().stream());
    }
}
