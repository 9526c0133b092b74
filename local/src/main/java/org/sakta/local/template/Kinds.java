package org.sakta.local.template;

import java.util.Set;
import org.sakta.local.failure.LocalFailure;

/** Which kinds of resources and triggers run locally, and which have nothing to run. Any other ends the start. */
final class Kinds {
    private static final Set<String> RUN = Set.of(
            "AWS::Serverless::Function",
            "AWS::Serverless::HttpApi",
            "AWS::DynamoDB::Table",
            "AWS::S3::Bucket",
            "AWS::KMS::Key",
            "AWS::KMS::Alias",
            "AWS::SNS::Subscription",
            "AWS::SNS::Topic",
            "AWS::SQS::Queue");

    /** Local sign-in takes their place. */
    private static final Set<String> SIGN_IN = Set.of(
            "AWS::Cognito::UserPool",
            "AWS::Cognito::UserPoolClient",
            "AWS::Cognito::UserPoolDomain",
            "AWS::Cognito::UserPoolGroup",
            "AWS::Cognito::UserPoolResourceServer");

    /** Permissions, observation, names and the edge: nothing of them runs on one machine. */
    private static final Set<String> NOTHING_TO_RUN = Set.of(
            "AWS::ApiGatewayV2::ApiMapping",
            "AWS::ApiGatewayV2::DomainName",
            "AWS::CertificateManager::Certificate",
            "AWS::CloudFront::CachePolicy",
            "AWS::CloudFront::Distribution",
            "AWS::CloudFront::ResponseHeadersPolicy",
            "AWS::CloudWatch::Alarm",
            "AWS::CloudWatch::CompositeAlarm",
            "AWS::CloudWatch::Dashboard",
            "AWS::IAM::ManagedPolicy",
            "AWS::IAM::Policy",
            "AWS::IAM::Role",
            "AWS::Lambda::Permission",
            "AWS::Logs::LogGroup",
            "AWS::Route53::RecordSet",
            "AWS::S3::BucketPolicy",
            "AWS::SQS::QueuePolicy",
            "AWS::SSM::Parameter",
            "AWS::SecretsManager::Secret",
            "AWS::WAFv2::WebACL",
            "AWS::WAFv2::WebACLAssociation");

    private static final Set<String> TRIGGERS =
            Set.of("HttpApi", "Schedule", "ScheduleV2", "DynamoDB", "SQS", "Cognito");

    private Kinds() {}

    static void checkResource(String file, String logicalId, String type) {
        if (RUN.contains(type) || SIGN_IN.contains(type) || NOTHING_TO_RUN.contains(type)) return;
        throw new LocalFailure(file + ": " + logicalId + ": the local platform does not know the resource kind "
                + (type.isEmpty() ? "(none given)" : type));
    }

    static void checkTrigger(String file, String function, String event, String type) {
        if (TRIGGERS.contains(type)) return;
        throw new LocalFailure(file + ": " + function + "." + event
                + ": the local platform does not know the trigger kind " + (type.isEmpty() ? "(none given)" : type));
    }
}
