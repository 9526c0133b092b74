import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Checks or writes the layout of every Java source: {@code java Format.java check|write}. */
final class Format {
    private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.PALANTIR;
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(STYLE).build());

    public static void main(String[] arguments) {
        boolean write = arguments[0].equals("write");
        List<Path> wrong = sources()
                .parallel()
                .filter(source -> !format(source, write))
                .sorted()
                .toList();
        if (wrong.isEmpty() || write) return;
        wrong.forEach(source -> System.err.println("not formatted: " + source));
        System.err.println("Run ./format and commit the result.");
        System.exit(1);
    }

    private static Stream<Path> sources() {
        return Stream.of("build", "shared/src", "functions/src", "local/src", "bench/src")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(Format::walk)
                .filter(path -> path.toString().endsWith(".java"));
    }

    private static Stream<Path> walk(Path root) {
        try {
            return Files.walk(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean format(Path source, boolean write) {
        try {
            String before = Files.readString(source);
            String after = FORMATTER.formatSource(
                    RemoveUnusedImports.removeUnusedImports(ImportOrderer.reorderImports(before, STYLE)));
            if (before.equals(after)) return true;
            if (write) Files.writeString(source, after);
            return false;
        } catch (IOException | FormatterException e) {
            throw new IllegalStateException(source + ": " + e.getMessage(), e);
        }
    }
}
