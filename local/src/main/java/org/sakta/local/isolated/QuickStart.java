package org.sakta.local.isolated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.functions.LambdaEnvironment;
import org.sakta.local.template.FunctionSpec;

/**
 * One AOT cache for all functions, trained once for each functions.zip and JDK with the function that is given most; what
 * the others have of their own is loaded as ever.
 *
 * @param samples holds events by function; those that only read train the cache
 * @param notice gets a line about what is done, and one about each function that runs without the cache
 */
public record QuickStart(Path samples, Consumer<String> notice) {
    private static final String READS = "\"routeKey\": \"GET ";

    Isolation.Launches launches(
            CodePackage code, List<FunctionSpec> functions, LambdaEnvironment environment, RuntimeApi api) {
        AotCache cache = cache(code, functions, environment, api);
        Map<List<String>, Boolean> usable = new ConcurrentHashMap<>();
        return function -> {
            Launch launch = Launch.flat(code, function, environment);
            boolean used = usable.computeIfAbsent(what(launch), key -> isUsable(cache, launch));
            return used ? launch.withFlags(cache.flags()) : launch;
        };
    }

    /** All that decides whether a JVM takes the cache: class path and JDK are the same for all. */
    private static List<String> what(Launch launch) {
        return Stream.concat(
                        launch.flags().stream(), Stream.of(launch.environment().getOrDefault("JAVA_TOOL_OPTIONS", "")))
                .toList();
    }

    private boolean isUsable(AotCache cache, Launch launch) {
        Optional<String> refusal = refusal(cache, launch);
        refusal.ifPresent(why -> notice.accept(launch.function() + " runs without the AOT cache: " + why));
        return refusal.isEmpty();
    }

    private AotCache cache(
            CodePackage code, List<FunctionSpec> functions, LambdaEnvironment environment, RuntimeApi api) {
        FunctionSpec richest = functions.stream()
                .max(Comparator.comparingInt(function -> function.environment().size()))
                .orElseThrow(() -> new LocalFailure("the template has no function"));
        Launch launch = Launch.flat(code, richest, environment);
        AotCache cache = AotCache.of(code.home(), launch);
        if (refusal(cache, launch).isEmpty()) return cache;
        notice.accept("Training the AOT cache of this functions.zip with " + richest.logicalId() + " …");
        try {
            cache.train(api, launch, reads(richest.logicalId()));
        } catch (LocalFailure e) {
            notice.accept(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return cache;
    }

    private static Optional<String> refusal(AotCache cache, Launch launch) {
        try {
            return cache.refusal(launch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private List<byte[]> reads(String function) {
        Path directory = samples.resolve(function);
        if (!Files.isDirectory(directory)) return List.of();
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted()
                    .map(QuickStart::bytes)
                    .filter(event -> new String(event, StandardCharsets.UTF_8).contains(READS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
