package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;
import org.sakta.contract.Hostile;
import org.sakta.contract.Operation;
import org.sakta.shared.http.Role;

/**
 * Spoiled bodies, ids and parameters on every route: a clear problem, never a fault, and what the contract does not allow is
 * never accepted. {@code -Dsakta.hostile=10000} tries as many a route; a failure names the seed that repeats it.
 */
@Tag("matrix")
class HostileInputTest {
    private static final int TRIES = Integer.getInteger("sakta.hostile", 150);
    private static final List<String> IDS = List.of(
            "..",
            "%00",
            "a".repeat(500),
            "%F0%9F%A7%AA",
            "0",
            "-1",
            "me",
            "%27%20OR%201=1",
            "ffffffffffffffffffffffffffffffff");
    private static final List<String> HEADERS = List.of(
            "accept",
            "accept-language",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "sakta-purpose",
            "sakta-reference");
    private static final List<String> ODD = Stream.concat(
                    Stream.of(
                            "-",
                            "--",
                            ";",
                            ";;",
                            ",",
                            ",,",
                            "=",
                            "\"",
                            "\"\"",
                            "'",
                            "*",
                            "*/*",
                            "W/",
                            "W/\"",
                            "W/\"1\"",
                            "\"1",
                            "1\"",
                            "\"-1\"",
                            "\"99999999999999999999\"",
                            "\"1\",\"2\"",
                            "ru,-",
                            "-,ru",
                            "ru;q=",
                            "ru;q=2",
                            "ru;q=0.5;",
                            "q=1",
                            "ky-",
                            "-ky",
                            "zh-Hant-TW",
                            "x".repeat(199),
                            "x".repeat(201),
                            "x".repeat(4000),
                            "null",
                            "undefined",
                            "0",
                            "-0",
                            "1e999",
                            "NaN",
                            "true",
                            "[]",
                            "{}",
                            "<script>",
                            "../..",
                            "%00",
                            "%",
                            "\\",
                            "a=b;c",
                            "application/json;",
                            "application/json;charset",
                            "application/json; charset=",
                            "text/csv;;",
                            "application/json; charset=windows-1251",
                            "multipart/form-data",
                            "/",
                            "//",
                            "a/",
                            "/b",
                            "#",
                            "?"),
                    Stream.of("\u00e9", "\u00ff\u00fe"))
            .toList();
    private static final List<String> PARAMETERS = List.of(
            "limit",
            "cursor",
            "on",
            "country",
            "parent",
            "level",
            "lang",
            "since",
            "format",
            "size",
            "area",
            "version",
            "unheard-of");

    @TestFactory
    Stream<DynamicTest> spoiledBodiesAreProblems() {
        return World.CONTRACT.operations().stream()
                .filter(Operation::takesBody)
                .map(operation -> DynamicTest.dynamicTest(operation.routeKey(), () -> {
                    Api caller = callerOf(operation);
                    List<JsonNode> examples =
                            List.copyOf(operation.requestExamples().values());
                    for (long seed = 0; seed < TRIES; seed++) {
                        var random = new SplittableRandom(seed);
                        String body = Hostile.of(examples.get(random.nextInt(examples.size())), random);
                        Answer answer =
                                caller.call(operation.method(), path(operation, Belongings.UNKNOWN), Optional.of(body));
                        assertThat(answer.status())
                                .as("seed %s: %s", seed, answer)
                                .isLessThan(500);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> strangeIdsAndParametersAreProblems() {
        return World.CONTRACT.operations().stream()
                .filter(operation -> !operation.takesBody())
                .map(operation -> DynamicTest.dynamicTest(operation.routeKey(), () -> {
                    Api caller = callerOf(operation);
                    for (long seed = 0; seed < TRIES; seed++) {
                        var random = new SplittableRandom(seed);
                        String path = path(operation, strangeIds(operation, random)) + strangeQuery(random);
                        Answer answer = caller.call(operation.method(), path, Optional.empty());
                        assertThat(answer.status())
                                .as("seed %s %s: %s", seed, path, answer)
                                .isLessThan(500);
                    }
                }));
    }

    /** Every header of the contract with odd values; a few of them in each build, one after another, all with {@code -Dsakta.hostile} of 1,000 and more. */
    @TestFactory
    Stream<DynamicTest> oddHeadersAreProblems() {
        List<Operation> operations = World.CONTRACT.operations();
        return IntStream.range(0, operations.size())
                .mapToObj(number -> DynamicTest.dynamicTest(
                        operations.get(number).routeKey(), () -> oddHeaders(operations.get(number), number)));
    }

    private static void oddHeaders(Operation operation, int number) {
        Api caller = callerOf(operation);
        Optional<String> body = operation.requestExamples().values().stream()
                .findFirst()
                .map(JsonNode::toString)
                .filter(example -> operation.takesBody());
        int tries = TRIES < 1000 ? 3 : ODD.size();
        for (String header : HEADERS)
            for (int i = 0; i < tries; i++) {
                String odd = ODD.get((number * 7 + i * 11 + header.length()) % ODD.size());
                Answer answer =
                        caller.with(header, odd).call(operation.method(), path(operation, Belongings.UNKNOWN), body);
                assertThat(answer.status())
                        .as("%s: %s: %s", header, odd, answer)
                        .isLessThan(500);
            }
    }

    private static Map<String, String> strangeIds(Operation operation, RandomGenerator random) {
        Map<String, String> ids = new HashMap<>(Belongings.UNKNOWN);
        operation.variableNames().forEach(name -> ids.put(name, IDS.get(random.nextInt(2, IDS.size()))));
        return ids;
    }

    private static String strangeQuery(RandomGenerator random) {
        String name = PARAMETERS.get(random.nextInt(PARAMETERS.size()));
        String value = IDS.get(random.nextInt(IDS.size()));
        return random.nextInt(4) == 0 ? "" : "?" + name + "=" + value;
    }

    private static String path(Operation operation, Map<String, String> ids) {
        Map<String, String> all = new HashMap<>(Belongings.PUBLIC);
        all.putAll(ids);
        return operation.pathWith(all);
    }

    private static Api callerOf(Operation operation) {
        Api api = operation.isPublic()
                ? World.anyone()
                : Role.ofGroup(operation.roles().getFirst()).orElseThrow() == Role.CITIZEN
                        ? World.citizen(World.phone())
                        : World.staff(operation.roles().getFirst(), "org-1", "41702000000000");
        return api.with("content-type", "application/json").with("if-match", "\"1\"");
    }
}
