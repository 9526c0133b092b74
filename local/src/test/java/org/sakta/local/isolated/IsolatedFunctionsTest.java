package org.sakta.local.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.Samples;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.functions.Invocation;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.samples.SampleZip;
import org.sakta.local.template.FunctionSpec;
import org.sakta.local.template.LocalValues;
import org.sakta.local.template.Template;

class IsolatedFunctionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LambdaEnvironment ENVIRONMENT =
            new LambdaEnvironment(Map.of("DYNAMODB", URI.create("http://localhost:1")));
    private static final String NEVER_ANSWERED = "{\"routeKey\": \"GET /slow\"}";
    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path directory;

    private static CodePackage code;
    private static IsolatedFunctions functions;

    @BeforeAll
    static void start() throws IOException {
        code = CodePackage.unpacked(SampleZip.in(directory));
        functions = start(Samples.template().functions());
    }

    @AfterAll
    static void end() {
        List<ExecutionEnvironment> living = functions.environments();
        functions.close();
        assertThat(living).isNotEmpty().noneMatch(ExecutionEnvironment::isAlive);
    }

    private static IsolatedFunctions start(List<FunctionSpec> specs) {
        return (IsolatedFunctions) new Isolation(code, Optional.empty(), 2, LINES::add)
                .start(specs, ENVIRONMENT, failure -> LINES.add(failure.toString()));
    }

    @Test
    void aFunctionFindsTheTemplatesVariablesAndLambdasAndNothingElse() throws IOException {
        var expected = new HashMap<>(ENVIRONMENT.of(echo()).values());
        expected.put("LAMBDA_TASK_ROOT", code.root().toString());
        JsonNode found = body("{}").path("env");
        assertThat(found.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(expected.keySet().stream(), Stream.of("AWS_LAMBDA_RUNTIME_API"))
                                .toList());
        expected.remove("AWS_SESSION_TOKEN"); // another for each environment
        expected.forEach(
                (name, value) -> assertThat(found.path(name).asText()).as(name).isEqualTo(value));
    }

    @Test
    void anEventAndItsAnswerComeThroughAsTheyAre() throws IOException {
        assertThat(body("{\"greeting\": \"Саламатсызбы, đã\"}")
                        .at("/event/greeting")
                        .asText())
                .isEqualTo("Саламатсызбы, đã");
    }

    @Test
    void whatAHandlerThrowsIsTheFailureAndTheProcessLivesOn() throws IOException {
        Invocation thrown = invoke("EchoFunction", "{\"queryStringParameters\": {\"answer\": \"throws\"}}");
        assertThat(thrown)
                .isEqualTo(new Invocation.Failed("EchoFunction: java.lang.IllegalStateException: on purpose"));
        assertThat(body("{}").path("event").isEmpty()).isTrue();
    }

    @Test
    void aFunctionThatTakesLongerThanItsTimeoutIsKilled() {
        assertThat(invoke("SlowFunction", NEVER_ANSWERED))
                .isEqualTo(new Invocation.Failed("SlowFunction: Task timed out after 1 seconds"));
        assertThat(functions.environments().stream()
                        .filter(each -> each.function().equals("SlowFunction"))
                        .filter(ExecutionEnvironment::isUsable))
                .isEmpty();
    }

    @Test
    void whoCannotWaitAsLongAsTheFunctionIsAbandoned() {
        assertThat(functions.invoke("SlowFunction", bytes(NEVER_ANSWERED), Duration.ofMillis(1)))
                .isEqualTo(new Invocation.Abandoned());
    }

    @Test
    void aKilledProcessFailsWhatItDidAndAnotherTakesItsPlace() throws Exception {
        try (var own = start(List.of(clock()))) {
            var underWay =
                    CompletableFuture.supplyAsync(() -> own.invoke("ClockFunction", bytes(NEVER_ANSWERED), PATIENCE));
            while (own.environments().stream().noneMatch(ExecutionEnvironment::isBusy)) Thread.onSpinWait();
            ExecutionEnvironment first = own.environments().getFirst();
            first.kill();
            assertThat(underWay.get()).isInstanceOf(Invocation.Failed.class);
            assertThat(own.invoke("ClockFunction", bytes("{}"), PATIENCE)).isEqualTo(new Invocation.Answered("{}"));
            assertThat(own.environments()).extracting(ExecutionEnvironment::pid).doesNotContain(first.pid());
        }
    }

    @Test
    void aProcessThatLosesItsRuntimeApiEnds() throws Exception {
        RuntimeApi api = RuntimeApi.start();
        var ended = new CompletableFuture<Void>();
        try (var environment =
                ExecutionEnvironment.start(api, Launch.faithful(code, echo(), ENVIRONMENT), LINES::add)) {
            environment.awaitReady(PATIENCE);
            environment.whenGone(() -> ended.complete(null));
            api.close();
            ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Whoever reads a pipe holds a carrier: where all are held, no virtual thread of the platform would answer any more. */
    @Test
    void noVirtualThreadStartsAProcessOrReadsItsOutput() throws Exception {
        var threads = new CopyOnWriteArrayList<Thread>();
        Launch talkative = Launch.faithful(code, clock(), ENVIRONMENT).withFlags(List.of("-showversion"));
        RuntimeApi api = RuntimeApi.start();
        try (var own = new IsolatedFunctions(
                List.of(clock()),
                api,
                spec -> {
                    threads.add(Thread.currentThread());
                    return ExecutionEnvironment.start(api, talkative, line -> threads.add(Thread.currentThread()));
                },
                1,
                failure -> LINES.add(failure.toString()))) {
            assertThat(own.invoke("ClockFunction", bytes("{}"), PATIENCE)).isEqualTo(new Invocation.Answered("{}"));
        }
        assertThat(Set.copyOf(threads)).hasSize(2).noneMatch(Thread::isVirtual);
    }

    /** As many as the machine has processors stand in line, so that whoever asks meanwhile is next. */
    @Test
    void fewThreadsStartBeforehandWhatIsNeededLater() throws Exception {
        int many = 5 * Runtime.getRuntime().availableProcessors();
        var starters = new CopyOnWriteArrayList<Thread>();
        var tried = new CountDownLatch(many);
        try (var own = new IsolatedFunctions(
                IntStream.range(0, many).mapToObj(each -> clock("Clock" + each)).toList(),
                RuntimeApi.start(),
                spec -> {
                    starters.add(Thread.currentThread());
                    tried.countDown();
                    throw new LocalFailure(spec.logicalId());
                },
                1,
                failure -> LINES.add(failure.toString()))) {
            own.warmUp();
            tried.await();
        }
        assertThat(starters).hasSize(many);
        assertThat(Set.copyOf(starters))
                .hasSizeLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void moreEventsAtOnceThanEnvironmentsWaitForOne() {
        List<CompletableFuture<Invocation>> all = IntStream.range(0, 12)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> invoke("EchoFunction", "{}")))
                .toList();
        assertThat(all).allMatch(each -> each.join() instanceof Invocation.Answered);
        assertThat(functions.environments().stream()
                        .filter(each -> each.function().equals("EchoFunction")))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aHandlerThatCannotBeMadeIsOneLine(@TempDir Path own) throws IOException {
        FunctionSpec none = echoWithHandler("org.sakta.local.samples.SampleZip", own);
        try (var one = start(List.of(none))) {
            assertThat(one.invoke("EchoFunction", bytes("{}"), PATIENCE))
                    .asString()
                    .contains("EchoFunction: ", "org.sakta.local.samples.SampleZip");
        }
    }

    @Test
    void aHandlerMissingFromTheZipIsNamedBeforeAnythingStarts(@TempDir Path own) throws IOException {
        FunctionSpec none = echoWithHandler("org.sakta.local.samples.NoHandler", own);
        assertThatThrownBy(() -> code.check(List.of(none)))
                .isInstanceOf(LocalFailure.class)
                .hasMessage(
                        "template.yaml: EchoFunction: no class org.sakta.local.samples.NoHandler is in functions.zip");
    }

    private static JsonNode body(String event) throws IOException {
        return switch (invoke("EchoFunction", event)) {
            case Invocation.Answered(String json) ->
                JSON.readTree(JSON.readTree(json).path("body").asText());
            case Invocation other -> throw new AssertionError(other + " " + LINES);
        };
    }

    private static Invocation invoke(String function, String event) {
        return functions.invoke(function, bytes(event), PATIENCE);
    }

    private static byte[] bytes(String event) {
        return event.getBytes(StandardCharsets.UTF_8);
    }

    private static FunctionSpec echo() {
        return Samples.template().functions().getFirst();
    }

    private static FunctionSpec clock() {
        return Samples.template().functions().get(1);
    }

    private static FunctionSpec clock(String name) {
        FunctionSpec clock = clock();
        return new FunctionSpec(
                name,
                clock.handler(),
                clock.environment(),
                clock.memoryMegabytes(),
                clock.timeout(),
                clock.snapStart(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                clock.role());
    }

    private static FunctionSpec echoWithHandler(String handler, Path directory) throws IOException {
        Path changed = Samples.changed(directory, "org.sakta.local.samples.EchoHandler", handler);
        return Template.read(changed, LocalValues.defaults()).functions().getFirst();
    }
}
