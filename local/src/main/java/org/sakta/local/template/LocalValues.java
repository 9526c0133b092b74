package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The values that stand where AWS would give its own.
 *
 * @param api where the API answers
 * @param issuer who signs tokens
 * @param parameters values for the template's parameters; those left out keep their defaults
 * @param stack a stack among others, in whose name everything is named; alone on this machine, tables have their logical ids
 * @param arns logical id → ARN of the keys and topics that an engine has named itself
 */
public record LocalValues(URI api, URI issuer, Map<String, String> parameters, String stack, Map<String, String> arns) {
    public static final String REGION = "eu-central-1";
    public static final String ACCOUNT = "000000000000";
    public static final String STACK = "sakta-local";

    public LocalValues {
        parameters = Map.copyOf(parameters);
        arns = Map.copyOf(arns);
    }

    public LocalValues(URI api, URI issuer, Map<String, String> parameters) {
        this(api, issuer, parameters, STACK, Map.of());
    }

    LocalValues inStack(String name) {
        return new LocalValues(api, issuer, parameters, name, arns);
    }

    LocalValues withParameters(Map<String, String> others) {
        return new LocalValues(api, issuer, others, stack, arns);
    }

    LocalValues withArns(Map<String, String> given) {
        return new LocalValues(api, issuer, parameters, stack, given);
    }

    public static LocalValues defaults() {
        return new LocalValues(
                URI.create("http://localhost:8080"), URI.create("http://localhost:8081/sakta"), Map.of());
    }

    /** What {@code Ref} gives of a resource. */
    String ref(String logicalId, String type, JsonNode properties) {
        return switch (type) {
            case "AWS::DynamoDB::Table" -> named(properties, "TableName", plainName(logicalId));
            case "AWS::S3::Bucket" -> named(properties, "BucketName", bucketName(logicalId));
            case "AWS::KMS::Key" -> keyArn(logicalId).replaceFirst(".*:key/", "");
            case "AWS::KMS::Alias" -> named(properties, "AliasName", "alias/" + logicalId);
            case "AWS::SQS::Queue" -> "http://localhost/" + ACCOUNT + "/" + plainName(logicalId);
            case "AWS::SNS::Topic" ->
                arns.getOrDefault(logicalId, arn("sns", named(properties, "TopicName", plainName(logicalId))));
            case "AWS::SecretsManager::Secret" ->
                arn("secretsmanager", "secret:" + named(properties, "Name", logicalId));
            default -> logicalId;
        };
    }

    /** What {@code Fn::GetAtt} gives of a resource. */
    String attribute(String logicalId, String type, JsonNode properties, String attribute) {
        String ref = ref(logicalId, type, properties);
        return switch (type + " " + attribute) {
            case "AWS::Serverless::HttpApi ApiEndpoint" -> api.toString();
            case "AWS::Cognito::UserPool ProviderURL" -> issuer.toString();
            case "AWS::DynamoDB::Table Arn" -> tableArn(ref);
            case "AWS::DynamoDB::Table StreamArn" -> arn("dynamodb", "table/" + ref + "/stream/local");
            case "AWS::S3::Bucket Arn" -> "arn:aws:s3:::" + ref;
            case "AWS::KMS::Key Arn" -> keyArn(logicalId);
            case "AWS::KMS::Key KeyId" -> ref;
            case "AWS::SQS::Queue QueueName" -> plainName(logicalId);
            case "AWS::SQS::Queue Arn" -> queueArn(plainName(logicalId));
            default ->
                attribute.equals("Arn")
                        ? arn(type.split("::")[1].toLowerCase(Locale.ROOT), logicalId)
                        : logicalId + "." + attribute;
        };
    }

    String pseudo(String name) {
        return switch (name) {
            case "AWS::Region" -> REGION;
            case "AWS::AccountId" -> ACCOUNT;
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            case "AWS::StackName" -> stack;
            case "AWS::StackId" -> arn("cloudformation", "stack/" + stack + "/local");
            default -> "";
        };
    }

    /** What a generated secret holds: the same for one reference, another for another; no secret, since everybody can compute it. */
    static String secret(String reference) {
        return UUID.nameUUIDFromBytes(("secret " + reference).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public static String functionArn(String logicalId) {
        return arn("lambda", "function:" + logicalId);
    }

    public static String queueArn(String name) {
        return arn("sqs", name);
    }

    static String tableArn(String name) {
        return arn("dynamodb", "table/" + name);
    }

    private static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
    }

    private String keyArn(String logicalId) {
        UUID own = UUID.nameUUIDFromBytes(("kms " + logicalId).getBytes(StandardCharsets.UTF_8));
        return arns.getOrDefault(logicalId, arnOfKey(own.toString()));
    }

    /** The ARN of a key on this machine. */
    public static String arnOfKey(String id) {
        return arn("kms", "key/" + id);
    }

    /** What a table, a queue or a topic is called. */
    String plainName(String logicalId) {
        return stack.equals(STACK) ? logicalId : stack + "-" + logicalId;
    }

    private String bucketName(String logicalId) {
        return stack + logicalId.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String named(JsonNode properties, String property, String otherwise) {
        return properties.path(property).asText(otherwise);
    }
}
