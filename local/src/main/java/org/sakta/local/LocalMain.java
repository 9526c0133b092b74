package org.sakta.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sakta.local.engines.LocalPorts;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.functions.FunctionRunner;
import org.sakta.local.isolated.Isolation;
import org.sakta.local.template.Template;

/** What {@code ./run} starts. */
public final class LocalMain {
    private LocalMain() {}

    public static void main(String[] arguments) {
        long started = System.nanoTime();
        try {
            Arguments said = Arguments.of(List.of(arguments));
            Path template = Template.find(Path.of(""));
            Path data = template.resolveSibling(".sakta");
            LocalPorts ports = LocalPorts.from(said.port());
            FileChannel lock = lock(data);
            if (said.fresh()) empty(data);
            Platform platform = Platform.start(new PlatformOptions(
                    template,
                    Optional.of(data),
                    ports,
                    Optional.empty(),
                    said.parameters(),
                    true,
                    true,
                    runner(template, said)));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(platform, lock)));
            FirstAnswer.await(platform.api());
            System.out.println(new Welcome(platform).text((System.nanoTime() - started) / 1_000_000));
        } catch (LocalFailure e) {
            fail(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            e.printStackTrace();
            fail("Sakta did not start: " + e);
        }
    }

    /** Servers that have started would keep a failed JVM alive. */
    private static void fail(String line) {
        System.err.println("run: " + line);
        System.exit(1);
    }

    private static FunctionRunner runner(Path template, Arguments said) {
        return said.isolated() ? Isolation.ofRepository(template, System.out::println) : PlatformOptions.inThisJvm();
    }

    /** Holds the lock until then: a channel that nothing refers to is closed some day, and its lock with it. */
    private static void end(Platform platform, FileChannel lock) {
        platform.close();
        try {
            lock.close();
        } catch (IOException e) {
            System.err.println("run: cannot give the data free: " + e.getMessage());
        }
    }

    private static FileChannel lock(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) throw new LocalFailure(data + " is in use by another ./run");
            return channel;
        } catch (OverlappingFileLockException | IOException e) {
            throw new LocalFailure("cannot use " + data + ": " + e.getMessage(), e);
        }
    }

    private static void empty(Path data) {
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(data) && !file.equals(data.resolve("lock")))
                    .forEach(LocalMain::delete);
        } catch (IOException e) {
            throw new LocalFailure("cannot empty " + data + ": " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
