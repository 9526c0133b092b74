package org.sakta.local.isolated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sakta.local.failure.LocalFailure;

/**
 * The JDK's cache of loaded and linked classes. It fits one JDK and one class path of jars. A JVM that cannot use it goes on
 * without it in silence, hence {@link #refusal}; but JDK 25 does not look whether the jars are still those it learnt from, and
 * would run their old classes, hence the name of the file.
 */
public record AotCache(Path file) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The one that fits this JDK and these very jars, whether it has been trained or not. */
    public static AotCache of(Path directory, Launch launch) {
        try {
            MessageDigest fit = MessageDigest.getInstance("SHA-256");
            fit.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
            for (Path jar : launch.classPath()) {
                fit.update((jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            return new AotCache(directory.resolve(HexFormat.of().formatHex(fit.digest(), 0, 8) + ".aot"));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new LocalFailure("no AOT cache for " + launch.function() + ": " + e, e);
        }
    }

    /** Lets one environment answer these events and end, and keeps what its JVM learnt. */
    public void train(RuntimeApi api, Launch launch, List<byte[]> events) throws InterruptedException {
        List<String> lines = new CopyOnWriteArrayList<>();
        Path unfinished = file.resolveSibling("training-" + UUID.randomUUID());
        try (var environment = ExecutionEnvironment.start(
                api, launch.withFlags(List.of("-XX:AOTCacheOutput=" + unfinished)), lines::add)) {
            environment.awaitReady(PATIENCE);
            for (byte[] event : events) environment.invoke(event, PATIENCE);
            environment.end();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LocalFailure(launch.function() + ": the JVM wrote no AOT cache: " + String.join(" | ", lines), e);
        }
    }

    /** What makes a JVM use it. */
    public List<String> flags() {
        return List.of("-XX:AOTCache=" + file);
    }

    /** Why the JVM of such a launch would not use it, in its own words; empty where it would. */
    public Optional<String> refusal(Launch launch) throws InterruptedException {
        if (!Files.isRegularFile(file)) return Optional.of("there is no " + file.getFileName());
        try {
            Process probe = launch.withFlags(flags())
                    .withFlags(List.of("-XX:AOTMode=on"))
                    .java(List.of("-version"))
                    .start();
            String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return probe.waitFor() == 0
                    ? Optional.empty()
                    : Optional.of(said.lines()
                            .filter(line -> line.contains("[aot") || line.contains("[cds"))
                            .findFirst()
                            .orElse("exit code " + probe.exitValue()));
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }
}
