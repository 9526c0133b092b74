package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sakta.local.failure.LocalFailure;

/**
 * template.yaml, typed. Resources whose condition does not hold are left out; loops are written out; references give local
 * values.
 */
public final class Template {
    private final String file;
    private final JsonNode tree;
    private final ObjectNode resources;
    private final LocalValues local;
    private final Intrinsics intrinsics;

    private Template(String file, JsonNode tree, LocalValues local) {
        this.file = file;
        this.tree = tree;
        this.resources = LoopExpansion.expand(tree.path("Resources"));
        this.local = local;
        this.intrinsics = new Intrinsics(tree, resources, local);
        there().forEach(resource -> Kinds.checkResource(
                file, resource.getKey(), resource.getValue().path("Type").asText()));
    }

    /** @throws LocalFailure in one line, where the file cannot be read or holds what the local platform does not know */
    public static Template read(Path path, LocalValues local) {
        try {
            String name = path.getFileName().toString();
            return new Template(name, new YamlTree(name).read(Files.readString(path)), local);
        } catch (IOException e) {
            throw new LocalFailure("cannot read " + path, e);
        }
    }

    /** The repository's own template, found from the working directory upwards, with the local default addresses. */
    public static Template ofRepository() {
        return read(find(Path.of("")), LocalValues.defaults());
    }

    /** template.yaml in this directory or the nearest above it. */
    public static Path find(Path from) {
        for (Path directory = from.toAbsolutePath(); directory != null; directory = directory.getParent())
            if (Files.isRegularFile(directory.resolve("template.yaml"))) return directory.resolve("template.yaml");
        throw new LocalFailure("no template.yaml in " + from.toAbsolutePath() + " or above it");
    }

    /** The same, as a stack among others. */
    public Template inStack(String name) {
        return new Template(file, tree, local.inStack(name));
    }

    /** The same with other parameters, under the same names. */
    public Template withParameters(Map<String, String> parameters) {
        return new Template(file, tree, local.withParameters(parameters));
    }

    /** @param arns logical id of a key or a topic → the ARN that an engine gave */
    public Template withArns(Map<String, String> arns) {
        return new Template(file, tree, local.withArns(arns));
    }

    public List<FunctionSpec> functions() {
        var api = new ApiReader(api());
        var policies = new PolicyReader(file, resources("AWS::IAM::ManagedPolicy"), keys());
        var reader = new FunctionReader(file, api.authorizers(), api.defaultAuthorizer(), policies);
        return resources("AWS::Serverless::Function").map(reader::read).toList();
    }

    public List<Route> routes() {
        return functions().stream()
                .flatMap(function -> function.routes().stream())
                .toList();
    }

    public List<TableSpec> tables() {
        return resources("AWS::DynamoDB::Table")
                .map(table -> TableReader.read(table, reference(table)))
                .toList();
    }

    /** What a table is called where it is. */
    public String tableName(String logicalId) {
        return tables().stream()
                .filter(table -> table.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow(() -> new LocalFailure(file + ": no table is named " + logicalId))
                .name();
    }

    public List<BucketSpec> buckets() {
        return resources("AWS::S3::Bucket")
                .map(bucket -> new BucketReader(file).read(bucket, reference(bucket)))
                .toList();
    }

    public List<KeySpec> keys() {
        return resources("AWS::KMS::Key").map(this::key).toList();
    }

    public List<QueueSpec> queues() {
        return resources("AWS::SQS::Queue")
                .map(queue -> new MessagingReader(file).queue(queue, local.plainName(queue.logicalId())))
                .toList();
    }

    public List<TopicSpec> topics() {
        return resources("AWS::SNS::Topic")
                .map(topic ->
                        new MessagingReader(file).topic(topic, reference(topic), resources("AWS::SNS::Subscription")))
                .toList();
    }

    /** The permissions that stay although no test uses them. */
    public List<Unexercised> unexercisedPermissions() {
        return Stream.concat(resources("AWS::Serverless::Function"), resources("AWS::IAM::ManagedPolicy"))
                .flatMap(resource -> PolicyReader.unexercised(file, resource))
                .toList();
    }

    public List<Authorizer> authorizers() {
        return List.copyOf(new ApiReader(api()).authorizers().values());
    }

    public CorsSpec cors() {
        return new ApiReader(api()).cors();
    }

    /** The staff roles: names of the user pool's groups. */
    public List<String> groups() {
        return resources("AWS::Cognito::UserPoolGroup")
                .map(group -> group.text("/GroupName", group.logicalId()))
                .toList();
    }

    public List<ClientSpec> clients() {
        return resources("AWS::Cognito::UserPoolClient")
                .map(client -> new ClientSpec(
                        client.logicalId(), client.texts("/AllowedOAuthFlows").contains("client_credentials")))
                .toList();
    }

    /** Everything of one type, references resolved, in the template's order. */
    public Stream<Resource> resources(String type) {
        return there().filter(
                        resource -> resource.getValue().path("Type").asText().equals(type))
                .map(resource -> resource(resource.getKey(), resource.getValue()));
    }

    /** Everything whose condition holds. A resource is resolved when the stream comes to it. */
    public Stream<Resource> resources() {
        return there().map(resource -> resource(resource.getKey(), resource.getValue()));
    }

    private Stream<Map.Entry<String, JsonNode>> there() {
        return resources.properties().stream().filter(resource -> isThere(resource.getValue()));
    }

    /** The template as written, short tags in their long form, nothing resolved. */
    public JsonNode raw() {
        return tree.deepCopy();
    }

    private Optional<Resource> api() {
        return resources("AWS::Serverless::HttpApi").findFirst();
    }

    private boolean isThere(JsonNode resource) {
        String condition = resource.path("Condition").asText();
        return condition.isEmpty() || intrinsics.holds(condition);
    }

    private Resource resource(String logicalId, JsonNode definition) {
        String type = definition.path("Type").asText();
        JsonNode globals = tree.path("Globals").path(type.substring(type.lastIndexOf(':') + 1));
        ObjectNode whole = definition.deepCopy();
        if (type.startsWith("AWS::Serverless::") && globals.isObject())
            whole.set("Properties", merged(globals, definition.path("Properties")));
        try {
            return new Resource(logicalId, type, DynamicReferences.resolved(intrinsics.resolve(whole)));
        } catch (LocalFailure e) {
            throw new LocalFailure(file + ": " + logicalId + ": " + e.getMessage(), e);
        }
    }

    /** As SAM merges: maps are joined, lists one after the other, and anything else is the resource's own. */
    private static JsonNode merged(JsonNode global, JsonNode own) {
        if (own.isMissingNode()) return global;
        if (global.isArray() && own.isArray())
            return JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(List.copyOf(items(global)))
                    .addAll(List.copyOf(items(own)));
        if (!global.isObject() || !own.isObject()) return own;
        ObjectNode merged = global.deepCopy();
        own.properties()
                .forEach(field -> merged.set(field.getKey(), merged(global.path(field.getKey()), field.getValue())));
        return merged;
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private String reference(Resource resource) {
        return local.ref(
                resource.logicalId(), resource.type(), resource.definition().path("Properties"));
    }

    private KeySpec key(Resource key) {
        String id = reference(key);
        String arn = local.attribute(key.logicalId(), key.type(), MissingNode.getInstance(), "Arn");
        List<String> aliases = resources("AWS::KMS::Alias")
                .filter(alias -> List.of(id, arn).contains(alias.text("/TargetKeyId", "")))
                .map(this::reference)
                .toList();
        return new KeySpec(
                key.logicalId(),
                id,
                arn,
                key.text("/KeySpec", "SYMMETRIC_DEFAULT"),
                key.text("/KeyUsage", "ENCRYPT_DECRYPT"),
                aliases);
    }
}
