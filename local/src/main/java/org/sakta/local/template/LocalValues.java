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
 */
public record LocalValues(URI api, URI issuer, Map<String, String> parameters) {
    public static final String REGION = "eu-central-1";
    public static final String ACCOUNT = "000000000000";
    public static final String STACK = "sakta-local";

    public LocalValues {
        parameters = Map.copyOf(parameters);
    }

    public static LocalValues defaults() {
        return new LocalValues(
                URI.create("http://localhost:8080"), URI.create("http://localhost:8081/sakta"), Map.of());
    }

    /** What {@code Ref} gives of a resource. */
    String ref(String logicalId, String type, JsonNode properties) {
        return switch (type) {
            case "AWS::DynamoDB::Table" -> named(properties, "TableName", logicalId);
            case "AWS::S3::Bucket" -> named(properties, "BucketName", bucketName(logicalId));
            case "AWS::KMS::Key" -> keyId(logicalId);
            case "AWS::KMS::Alias" -> named(properties, "AliasName", "alias/" + logicalId);
            case "AWS::SQS::Queue" -> "http://localhost/" + ACCOUNT + "/" + logicalId;
            case "AWS::SNS::Topic" -> arn("sns", logicalId);
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
            case "AWS::DynamoDB::Table Arn" -> arn("dynamodb", "table/" + ref);
            case "AWS::DynamoDB::Table StreamArn" -> arn("dynamodb", "table/" + ref + "/stream/local");
            case "AWS::S3::Bucket Arn" -> "arn:aws:s3:::" + ref;
            case "AWS::KMS::Key Arn" -> keyArn(ref);
            case "AWS::KMS::Key KeyId" -> ref;
            case "AWS::SQS::Queue QueueName" -> logicalId;
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
            case "AWS::StackName" -> STACK;
            case "AWS::StackId" -> arn("cloudformation", "stack/" + STACK + "/local");
            default -> "";
        };
    }

    /** What a generated secret holds: the same for one reference, another for another; no secret, since everybody can compute it. */
    static String secret(String reference) {
        return UUID.nameUUIDFromBytes(("secret " + reference).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static String keyArn(String keyId) {
        return arn("kms", "key/" + keyId);
    }

    private static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
    }

    private static String keyId(String logicalId) {
        return UUID.nameUUIDFromBytes(("kms " + logicalId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String bucketName(String logicalId) {
        return STACK + logicalId.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String named(JsonNode properties, String property, String otherwise) {
        return properties.path(property).asText(otherwise);
    }
}
