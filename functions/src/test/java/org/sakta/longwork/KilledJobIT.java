package org.sakta.longwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sakta.local.isolated.CodePackage;
import org.sakta.local.isolated.ExecutionEnvironment;
import org.sakta.local.isolated.IsolatedFunctions;
import org.sakta.local.isolated.Isolation;
import org.sakta.shared.jobs.Job;

/** A job whose function dies of SIGKILL in the midst of its chunks, started from functions.zip each time. */
class KilledJobIT {
    private static final Path ZIP = Path.of("target/functions.zip");
    private static final Path CLASSES = Path.of("target/test-classes");
    private static final int KILLS = 5;

    @Test
    void jobsWhoseFunctionIsKilledComeToTheirEndsAndNothingIsCountedTwice(@TempDir Path directory) throws IOException {
        var code = CodePackage.unpacked(withCounting(directory));
        var runner = new Isolation(code, Optional.empty(), 2, line -> {});
        try (var world = CountingWorld.start(runner, dynamo -> dynamo)) {
            var functions = (IsolatedFunctions) world.functions;
            List<Job> jobs = IntStream.range(0, 3)
                    .mapToObj(i -> world.jobs.start(CountingWorld.job(CountingHandler.COUNTING, 2_000)))
                    .toList();
            int kills = kill(functions, world, jobs);
            world.streams.settle();
            jobs.forEach(world::isWhole);
            assertThat(kills).isEqualTo(KILLS);
        }
    }

    /** While there is work, and each time in the midst of it. */
    private static int kill(IsolatedFunctions functions, CountingWorld world, List<Job> jobs) {
        var random = new SplittableRandom(1);
        int kills = 0;
        while (kills < KILLS && jobs.stream().anyMatch(job -> world.find(job).done() < 2_000)) {
            Optional<ExecutionEnvironment> busy = functions.environments().stream()
                    .filter(ExecutionEnvironment::isBusy)
                    .findFirst();
            if (busy.isEmpty()) continue;
            LockSupport.parkNanos(random.nextLong(200_000_000));
            if (!busy.get().isBusy()) continue;
            busy.get().kill();
            kills++;
        }
        return kills;
    }

    /** functions.zip, and the handler that is in no product. */
    private static Path withCounting(Path directory) throws IOException {
        Path zip = directory.resolve("functions.zip");
        try (var from = new ZipFile(ZIP.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> own = Files.list(CLASSES.resolve("org/sakta/longwork"))) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
                to.closeEntry();
            }
            for (Path file : own.filter(file -> file.getFileName().toString().startsWith("CountingHandler"))
                    .toList()) {
                to.putNextEntry(new ZipEntry(CLASSES.relativize(file).toString()));
                Files.copy(file, to);
                to.closeEntry();
            }
        }
        return zip;
    }
}
