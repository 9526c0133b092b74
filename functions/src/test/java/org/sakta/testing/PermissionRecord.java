package org.sakta.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.sakta.local.engines.Engines;
import org.sakta.local.permissions.UsedGrants;

/**
 * At the end of a run, writes down which test classes ran and which permissions the functions used: into the file that
 * {@code -Dsakta.permissions.record=FILE} names, where it names one. On other engines resources have other names, so that nothing
 * is written.
 */
public final class PermissionRecord implements TestExecutionListener {
    private static final String RAN = "ran ";
    private static final String USED = "used ";

    private final Set<String> classes = new TreeSet<>();

    /** What such a file says. */
    public record Run(Set<String> classes, Set<String> used) {}

    public static Run read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new Run(after(RAN, lines), after(USED, lines));
    }

    private static Set<String> after(String prefix, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        if (test.getSource().orElse(null) instanceof ClassSource source) classes.add(source.getClassName());
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        Optional.ofNullable(System.getProperty("sakta.permissions.record"))
                .map(Path::of)
                .ifPresent(this::write);
    }

    private void write(Path file) {
        if (Engines.named().isPresent()) return;
        var ran = classes.stream().map(RAN::concat);
        var used = UsedGrants.lines().stream().map(USED::concat);
        try {
            Files.write(file, Stream.concat(ran, used).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
