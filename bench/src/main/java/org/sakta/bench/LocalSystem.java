package org.sakta.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sakta.local.Platform;
import org.sakta.local.PlatformOptions;
import org.sakta.local.functions.FunctionRunner;
import org.sakta.local.functions.Invocation;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.isolated.ExecutionEnvironment;
import org.sakta.local.isolated.IsolatedFunctions;
import org.sakta.local.isolated.Isolation;
import org.sakta.local.template.FunctionSpec;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.Template;
import org.sakta.shared.aws.AwsClients;
import org.sakta.shared.config.Env;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The whole product in this JVM, in memory; and a client of its store, configured exactly as the functions' own. */
final class LocalSystem implements AutoCloseable {
    record Answer(int status, String body) {}

    private static final Pattern PROGRAMME = Pattern.compile("\"programmeId\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Platform platform;
    private final DynamoDbClient store;
    private final PrintStream out;

    private LocalSystem(Platform platform, PrintStream out) {
        this.out = out;
        this.platform = platform;
        this.store = new AwsClients(new Env(Map.of(
                        "AWS_REGION",
                        LocalValues.REGION,
                        "AWS_ACCESS_KEY_ID",
                        "SAKTALOCAL",
                        "AWS_SECRET_ACCESS_KEY",
                        "saktalocalsecret",
                        "AWS_ENDPOINT_URL_DYNAMODB",
                        platform.dynamo().endpoint().toString())))
                .dynamo();
    }

    /** What the functions log goes nowhere until it is closed: it is not what is measured, and a terminal would be. */
    static LocalSystem start() {
        return startWith(Map.of());
    }

    /** With other values of the template's parameters. */
    static LocalSystem startWith(Map<String, String> parameters) {
        return start(template -> PlatformOptions.inThisJvm(), parameters);
    }

    /** From functions.zip, in processes. */
    static LocalSystem startIsolated() {
        return start(template -> Isolation.ofRepository(template, System.err::println), Map.of());
    }

    private static LocalSystem start(Function<Path, FunctionRunner> runner, Map<String, String> parameters) {
        var out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var template = Template.find(Path.of(""));
        var options =
                PlatformOptions.forTests(template).with(runner.apply(template)).with(parameters);
        var system = new LocalSystem(Platform.start(options), out);
        // document signers are made by a schedule
        system.platform
                .schedules()
                .all()
                .forEach(schedule -> system.platform.schedules().trigger(schedule.name()));
        return system;
    }

    String citizen(String phone) {
        return platform.signIn().citizen(phone);
    }

    String staff(String group) {
        return platform.signIn().staff(group, "benchmark", "");
    }

    /** @return the id of a new programme of a region */
    String openProgramme() {
        var nextWeek = LocalDate.now(ZoneOffset.UTC).plusWeeks(1);
        var opened = expect(201, Requests.opening(staff("ministry-registrar"), nextWeek))
                .body();
        var id = PROGRAMME.matcher(opened);
        if (!id.find()) throw new IllegalStateException(opened);
        return id.group(1);
    }

    /** What the platform gives to its functions. */
    LambdaEnvironment environment() {
        return new LambdaEnvironment(platform.engines().endpoints());
    }

    FunctionSpec function(String id) {
        return platform.template().functions().stream()
                .filter(function -> function.logicalId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What a function's own wiring would read. */
    Env environmentOf(String function) {
        return environment().of(function(function));
    }

    /** Waits until what follows from changes has followed. */
    void settle() {
        platform.settle();
    }

    /** Some of what waits in a queue, which is hidden from others then. */
    List<Message> received(String queue) {
        var sqs = platform.engines().sqs().client();
        return sqs.receiveMessage(receive -> receive.queueUrl(
                                sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl())
                        .maxNumberOfMessages(10))
                .messages();
    }

    /** How many text messages went nowhere. */
    int texts() {
        return platform.engines().outbox().orElseThrow().all().size();
    }

    String tableName(String id) {
        return platform.template().tableName(id);
    }

    /** The processes of the functions, where functions are processes. */
    List<ExecutionEnvironment> environments() {
        return platform.functions() instanceof IsolatedFunctions isolated ? isolated.environments() : List.of();
    }

    PrintStream out() {
        return out;
    }

    DynamoDbClient store() {
        return store;
    }

    /** Over HTTP: connection, token check, function, stores. */
    Answer send(Exchange exchange) {
        return send(request(exchange).build());
    }

    /** Of what was read in its first version. */
    Answer sendOfFirstVersion(Exchange exchange) {
        return send(request(exchange).header("if-match", "\"1\"").build());
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(Exchange exchange) {
        var request = HttpRequest.newBuilder(platform.api().resolve(exchange.target()))
                .header("accept-language", "en")
                .header("content-type", "application/json");
        if (!exchange.token().isEmpty()) request.header("authorization", "Bearer " + exchange.token());
        var body = exchange.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(exchange.body());
        return request.method(exchange.method(), body);
    }

    Answer expect(int status, Exchange exchange) {
        var answer = send(exchange);
        if (answer.status() == status) return answer;
        throw new IllegalStateException(exchange.route() + " answered " + answer);
    }

    /** The function alone, given the event that the API would give it. */
    String invoke(String function, byte[] event) {
        return switch (platform.functions().invoke(function, event, Duration.ofSeconds(20))) {
            case Invocation.Answered(var json) -> json;
            case Invocation.Failed(var why) -> throw new IllegalStateException(why);
            case Invocation.Abandoned() -> throw new IllegalStateException("abandoned");
        };
    }

    @Override
    public void close() {
        store.close();
        http.close();
        platform.close();
        System.setOut(out);
    }
}
