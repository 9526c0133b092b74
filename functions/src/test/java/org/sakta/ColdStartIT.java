package org.sakta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.Platform;
import org.sakta.local.functions.Invocation;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.isolated.CodePackage;
import org.sakta.local.isolated.ExecutionEnvironment;
import org.sakta.local.isolated.Launch;
import org.sakta.local.isolated.RuntimeApi;
import org.sakta.local.template.FunctionSpec;

/**
 * What a start costs is what is loaded and made, and that can be counted: every packaged function answers its sample events in a process of its
 * own, and has then loaded no library that it has no use for, and made nothing twice. Before its snapshot it has called its store.
 */
class ColdStartIT {
    private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source:");
    private static final Pattern COUNTED = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Costs that no function needs: data binding, other HTTP clients, reflection over items, TLS that nobody speaks here. */
    private static final List<String> NEVER = List.of(
            "com.fasterxml.jackson.",
            "org.apache.",
            "io.netty.",
            "software.amazon.awssdk.enhanced.",
            "software.amazon.awssdk.crt.",
            "sun.security.ssl.SSLContextImpl");

    /** Loaded by the first call of an AWS client. */
    private static final String CALLED =
            "software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient$RequestCallable";

    /** Which functions read a number that somebody typed. */
    private static final Set<String> READING_PHONES = Set.of("PeopleFunction", "PersonLookupsFunction");

    /** Of these one is enough for everything. */
    private static final List<String> ONE = List.of(
            "software.amazon.awssdk.services.dynamodb.DefaultDynamoDbClient",
            "software.amazon.awssdk.services.kms.DefaultKmsClient",
            "software.amazon.awssdk.services.s3.DefaultS3Client",
            "software.amazon.awssdk.services.sns.DefaultSnsClient",
            "software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient",
            "org.sakta.shared.keys.KmsKeyRing");

    /** Without the AWS SDK, and with it: a fifth more than today's most. */
    private static final int FEW = 2_100;

    private static final int MOST = 6_000;

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> aFunctionIsPrimedLoadsWhatItUsesAndMakesOneOfEach() {
        Platform platform = Platform.shared();
        CodePackage code = CodePackage.unpacked(Path.of("target", "functions.zip"));
        var environment = new LambdaEnvironment(platform.engines().endpoints());
        return platform.template().functions().stream()
                .map(function -> DynamicTest.dynamicTest(
                        function.logicalId(), () -> check(function, Launch.flat(code, function, environment))));
    }

    private void check(FunctionSpec function, Launch launch) throws Exception {
        Path log = directory.resolve(function.logicalId() + ".classes");
        try (var api = RuntimeApi.start();
                var started = ExecutionEnvironment.start(
                        api, launch.withFlags(List.of("-Xlog:class+load=info:file=" + log)), line -> {})) {
            started.awaitReady(PATIENCE);
            assertThat(classes(log).contains(CALLED))
                    .as("%s has called its store before its snapshot", function.logicalId())
                    .isEqualTo(function.snapStart() && uses(function, "TABLE"));
            for (byte[] event : events(function))
                assertThat(started.invoke(event, PATIENCE)).isInstanceOf(Invocation.Answered.class);
            assertThat(instances(started.pid()))
                    .allSatisfy((type, made) -> assertThat(made)
                            .as("%s of %s", type, function.logicalId())
                            .isEqualTo(1));
            var classes = classes(log);
            assertThat(needless(function, classes))
                    .as("loaded by %s, which has no use for it", function.logicalId())
                    .isEmpty();
            assertThat(classes.size()).as("classes").isLessThan(callsAws(function) ? MOST : FEW);
        }
    }

    /** What a function may not use, its variables do not name. */
    private static List<String> needless(FunctionSpec function, Set<String> classes) {
        var prefixes = new ArrayList<>(NEVER);
        if (!callsAws(function)) prefixes.add("software.amazon.awssdk.core.");
        if (!uses(function, "TOPIC") && !uses(function, "LINK")) prefixes.add("software.amazon.awssdk.services.sns.");
        if (!uses(function, "KEY_ID")) prefixes.add("software.amazon.awssdk.services.kms.");
        if (!uses(function, "BUCKET")) prefixes.add("software.amazon.awssdk.services.s3.");
        if (!READING_PHONES.contains(function.logicalId()))
            prefixes.add("com.google.i18n.phonenumbers.PhoneNumberUtil");
        return classes.stream()
                .filter(name -> prefixes.stream().anyMatch(name::startsWith))
                .sorted()
                .toList();
    }

    private static boolean callsAws(FunctionSpec function) {
        return uses(function, "TABLE") || uses(function, "TOPIC");
    }

    private static boolean uses(FunctionSpec function, String suffix) {
        return function.environment().keySet().stream().anyMatch(name -> name.endsWith("_" + suffix));
    }

    private static List<byte[]> events(FunctionSpec function) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../events", function.logicalId()))) {
            return files.sorted().map(ColdStartIT::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> classes(Path log) throws IOException {
        return LOADED.matcher(Files.readString(log))
                .results()
                .map(loaded -> loaded.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, Integer> instances(long pid) throws IOException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(histogram).contains("java.lang.String");
        return COUNTED.matcher(histogram)
                .results()
                .filter(counted -> ONE.contains(counted.group(2)))
                .collect(Collectors.toMap(counted -> counted.group(2), ColdStartIT::count, Integer::sum, TreeMap::new));
    }

    private static int count(MatchResult counted) {
        return Integer.parseInt(counted.group(1));
    }
}
