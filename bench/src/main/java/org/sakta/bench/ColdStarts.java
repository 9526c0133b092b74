package org.sakta.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.isolated.AotCache;
import org.sakta.local.isolated.CodePackage;
import org.sakta.local.isolated.Launch;
import org.sakta.local.isolated.RuntimeApi;
import org.sakta.local.template.FunctionSpec;

/**
 * Packaged functions from the start of their process to their first answer, under Amazon's runtime interface client, beside an empty handler and
 * beside a textbook's handler that makes the same store calls and gives the same answer. In a round each starts once, in shuffled order.
 *
 * <p>Settings: <i>lambda</i> is a plain JVM whose classes come through the client's own class loader, as Lambda does it; <i>flat</i> has all jars
 * on one class path and the C1 compiler alone; <i>quick</i> is flat with an AOT cache that this function's own first request has trained.
 */
final class ColdStarts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path HOME = Path.of("bench", "target", "cold");
    private static final int ROUNDS = 9;

    private final LocalSystem system;
    private final RuntimeApi api;
    private final CodePackage code;
    private final Packages packages;
    private final Map<String, ColdStart> all = new LinkedHashMap<>();

    private ColdStarts(LocalSystem system, RuntimeApi api) {
        this.system = system;
        this.api = api;
        this.code = CodePackage.unpacked(Path.of("functions", "target", "functions.zip"));
        this.packages = new Packages(HOME, code);
    }

    static void print(PrintStream out) throws Exception {
        Files.createDirectories(HOME);
        try (var system = LocalSystem.start();
                var api = RuntimeApi.start()) {
            var starts = new ColdStarts(system, api);
            starts.prepare();
            starts.measure();
            starts.report(out);
        }
    }

    private void prepare() throws Exception {
        var citizens = new Citizens(system);
        var citizen = citizens.next();
        var declaration = Requests.declaration(citizen, false);
        system.expect(201, declaration);
        var programme = Requests.programme(system.openProgramme());
        var verification = Requests.verification(system.staff("checkpoint-officer"), citizens.pass());
        empty(verification);
        product("Areas", Requests.areas());
        product("ProgrammeDirectory", programme);
        product("Verifications", verification);
        product("People", Requests.me(citizen));
        product("Declarations", declaration);
        textbook("ProgrammeDirectory", "ProgrammeHandler", programme);
        textbook("Verifications", "VerificationHandler", verification);
        json(verification);
    }

    private void empty(Exchange any) throws Exception {
        var handler = "org.sakta.bench.least.EmptyHandler";
        var lambda = in(packages.empty(), handler, Launch.faithful(code, spec("Verifications"), environment()));
        add("empty, lambda", lambda, any, ColdStarts::isGood);
        var flat = Launch.flat(code, spec("Verifications"), environment());
        var jars = new ArrayList<>(flat.classPath());
        jars.add(packages.emptyJar());
        var launch = onDemand(new Launch("Empty", handler, flat.flags(), jars, flat.environment(), packages.empty()));
        add("empty, flat", launch, any, ColdStarts::isGood);
        add("empty, quick", cached(launch, any), any, ColdStarts::isGood);
    }

    private void product(String function, Exchange request) throws Exception {
        var spec = spec(function);
        var flat = onDemand(Launch.flat(code, spec, environment()));
        var same = same(request, spec);
        add(function + ", lambda", onDemand(Launch.faithful(code, spec, environment())), request, same);
        add(function + ", flat", flat, request, same);
        add(function + ", quick", cached(flat, request), request, same);
    }

    private void textbook(String function, String handler, Exchange request) throws Exception {
        var spec = spec(function);
        var launch = Launch.faithful(code, spec, environment());
        var textbook = in(packages.textbook(), "org.sakta.bench.textbook." + handler, launch);
        add(function + ", textbook", textbook, request, same(request, spec));
    }

    private void json(Exchange request) throws Exception {
        var launch = Launch.faithful(code, spec("Verifications"), environment());
        var kernel = in(packages.kernel(), "org.sakta.bench.least.EchoHandler", launch);
        add("echo, kernel", kernel, request, ColdStarts::isGood);
        var textbook = in(packages.pojos(), "org.sakta.bench.textbook.EchoHandler", launch);
        add("echo, textbook", textbook, request, ColdStarts::isGood);
    }

    /** A JVM ends rather than go on without the cache. */
    private Launch cached(Launch launch, Exchange request) throws InterruptedException {
        var cache = new AotCache(HOME.toAbsolutePath().resolve(launch.function() + ".aot"));
        cache.train(api, launch, List.of(request.event()));
        cache.refusal(launch).ifPresent(why -> {
            throw new IllegalStateException(launch.function() + " would start without its AOT cache: " + why);
        });
        return launch.withFlags(cache.flags()).withFlags(List.of("-XX:AOTMode=on"));
    }

    private void add(String name, Launch launch, Exchange request, Predicate<String> expected) {
        all.put(name, new ColdStart(name, launch, request.event(), expected));
    }

    private static Launch in(Path directory, String handler, Launch launch) {
        return onDemand(new Launch(
                launch.function(),
                handler,
                launch.flags(),
                launch.classPath(),
                launch.environment(),
                directory.toAbsolutePath()));
    }

    /** A start without a snapshot. */
    private static Launch onDemand(Launch launch) {
        var environment = new HashMap<>(launch.environment());
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        return new Launch(
                launch.function(),
                launch.handler(),
                launch.flags(),
                launch.classPath(),
                environment,
                launch.directory());
    }

    private LambdaEnvironment environment() {
        return system.environment();
    }

    private FunctionSpec spec(String function) {
        return system.function(function + "Function");
    }

    /** The answer that the function gives in this JVM, member by member. */
    private Predicate<String> same(Exchange request, FunctionSpec function) throws IOException {
        var should = body(system.invoke(function.logicalId(), request.event()));
        return answer -> {
            try {
                return body(answer).equals(should);
            } catch (JsonProcessingException e) {
                return false;
            }
        };
    }

    private static JsonNode body(String answer) throws JsonProcessingException {
        return JSON.readTree(JSON.readTree(answer).path("body").asText());
    }

    private static boolean isGood(String answer) {
        return answer.contains("\"statusCode\":200");
    }

    private void measure() throws InterruptedException {
        var order = new ArrayList<>(all.values());
        var random = new Random(ROUNDS);
        for (var round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (var start : order) start.once(api);
        }
    }

    private void report(PrintStream out) {
        out.printf("%n### Cold starts%n%n| start | ms | CPU ms |%n|---|---:|---:|%n");
        for (var start : all.values())
            out.printf("| %s | %s | %s |%n", start.name(), Spread.of(start.wall()), Spread.of(start.cpu()));
        out.printf("%n| what | beside | ratio | of CPU time |%n|---|---|---:|---:|%n");
        for (var function : List.of("Areas", "ProgrammeDirectory", "Verifications", "People", "Declarations")) {
            ratio(out, function + ", quick", "empty, quick");
            ratio(out, function + ", quick", "empty, lambda");
            ratio(out, function + ", quick", function + ", flat");
            ratio(out, function + ", lambda", "empty, lambda");
        }
        for (var function : List.of("ProgrammeDirectory", "Verifications")) {
            ratio(out, function + ", textbook", function + ", quick");
            ratio(out, function + ", textbook", function + ", lambda");
        }
        var json = Spread.ofRatios(above("echo, textbook", false), above("echo, kernel", false));
        var jsonCpu = Spread.ofRatios(above("echo, textbook", true), above("echo, kernel", true));
        out.printf("| JSON by objects, above empty | JSON by the kernel, above empty | %s | %s |%n", json, jsonCpu);
        out.flush();
    }

    private void ratio(PrintStream out, String over, String under) {
        out.printf(
                "| %s | %s | %s | %s |%n",
                over,
                under,
                Spread.ofRatios(start(over).wall(), start(under).wall()),
                Spread.ofRatios(start(over).cpu(), start(under).cpu()));
    }

    /** What a start takes more than the empty one of its round. */
    private List<Double> above(String name, boolean cpu) {
        var more = new ArrayList<Double>();
        var empty = start("empty, lambda");
        for (var round = 0; round < ROUNDS; round++)
            more.add(
                    cpu
                            ? start(name).cpu().get(round) - empty.cpu().get(round)
                            : start(name).wall().get(round) - empty.wall().get(round));
        return more;
    }

    private ColdStart start(String name) {
        var start = all.get(name);
        if (start == null) throw new IllegalArgumentException(name);
        return start;
    }
}
