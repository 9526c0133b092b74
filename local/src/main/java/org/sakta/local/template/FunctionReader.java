package org.sakta.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sakta.local.failure.LocalFailure;

/** Reads a function and its triggers. */
final class FunctionReader {
    private final String file;
    private final Map<String, Authorizer> authorizers;
    private final Optional<String> defaultAuthorizer;
    private final PolicyReader policies;

    FunctionReader(
            String file,
            Map<String, Authorizer> authorizers,
            Optional<String> defaultAuthorizer,
            PolicyReader policies) {
        this.file = file;
        this.authorizers = authorizers;
        this.defaultAuthorizer = defaultAuthorizer;
        this.policies = policies;
    }

    FunctionSpec read(Resource function) {
        String handler = function.text("/Handler", "");
        if (handler.isEmpty()) throw new LocalFailure(file + ": " + function.logicalId() + ": no Handler");
        List<Route> routes = new ArrayList<>();
        List<ScheduleSpec> schedules = new ArrayList<>();
        List<StreamSpec> streams = new ArrayList<>();
        List<QueueSource> queues = new ArrayList<>();
        function.property("/Events").properties().forEach(event -> {
            String type = event.getValue().path("Type").asText();
            Kinds.checkTrigger(file, function.logicalId(), event.getKey(), type);
            JsonNode properties = event.getValue().path("Properties");
            if (type.equals("HttpApi")) routes.add(route(function.logicalId(), event.getKey(), properties));
            if (type.startsWith("Schedule"))
                schedules.add(schedule(function.logicalId(), event.getKey(), type, properties));
            if (type.equals("DynamoDB"))
                streams.add(new StreamReader(file, function.logicalId(), event.getKey(), properties).read());
            if (type.equals("SQS"))
                queues.add(new MessagingReader(file).source(function.logicalId(), event.getKey(), properties));
        });
        return new FunctionSpec(
                function.logicalId(),
                handler,
                environment(function),
                function.property("/MemorySize").asInt(128),
                Duration.ofSeconds(function.property("/Timeout").asInt(3)),
                function.text("/SnapStart/ApplyOn", "").equals("PublishedVersions"),
                routes,
                schedules,
                streams,
                queues,
                policies.role(function));
    }

    private static Map<String, String> environment(Resource function) {
        Map<String, String> environment = new HashMap<>();
        function.property("/Environment/Variables")
                .properties()
                .forEach(variable -> environment.put(variable.getKey(), commaJoined(variable.getValue())));
        return environment;
    }

    private static String commaJoined(JsonNode value) {
        return value.isArray() ? String.join(",", Intrinsics.texts(value)) : Intrinsics.text(value);
    }

    private Route route(String function, String event, JsonNode properties) {
        String path = properties.path("Path").asText();
        String method = properties.path("Method").asText().toUpperCase(Locale.ROOT);
        if (!path.startsWith("/") || method.isEmpty())
            throw new LocalFailure(file + ": " + function + "." + event + ": a route needs Method and Path");
        JsonNode auth = properties.path("Auth");
        Optional<String> authorizer = Optional.ofNullable(
                        auth.path("Authorizer").asText(null))
                .or(() -> defaultAuthorizer)
                .filter(name -> !name.equals("NONE"));
        JsonNode own = auth.path("AuthorizationScopes");
        List<String> scopes = own.isArray()
                ? Intrinsics.texts(own)
                : authorizer.map(name -> known(function, event, name).scopes()).orElse(List.of());
        return new Route(function, event, method.equals("*") ? "ANY" : method, path, authorizer, scopes);
    }

    private Authorizer known(String function, String event, String name) {
        Authorizer authorizer = authorizers.get(name);
        if (authorizer == null)
            throw new LocalFailure(file + ": " + function + "." + event + ": no authorizer is named " + name);
        return authorizer;
    }

    private static ScheduleSpec schedule(String function, String event, String kind, JsonNode properties) {
        String expression = properties
                .path(kind.equals("ScheduleV2") ? "ScheduleExpression" : "Schedule")
                .asText();
        boolean enabled = properties.path("Enabled").asBoolean(true)
                && !properties.path("State").asText("ENABLED").equals("DISABLED");
        return new ScheduleSpec(
                function,
                event,
                kind,
                expression,
                properties.path("ScheduleExpressionTimezone").asText("UTC"),
                Optional.ofNullable(properties.path("Input").asText(null)),
                enabled);
    }
}
