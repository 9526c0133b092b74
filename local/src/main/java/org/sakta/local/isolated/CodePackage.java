package org.sakta.local.isolated;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.sakta.local.failure.LocalFailure;
import org.sakta.local.template.FunctionSpec;

/** functions.zip, unpacked. */
public record CodePackage(Path home) {
    /** Unpacks into {@code isolated/<hash>} beside the zip, unless that has been done. */
    public static CodePackage unpacked(Path zip) {
        if (!Files.isRegularFile(zip)) throw new LocalFailure("no " + zip + "; mvn package makes it");
        try {
            Path home = zip.toAbsolutePath().resolveSibling("isolated").resolve(hash(zip));
            if (!Files.isDirectory(home)) unpack(zip, home);
            return new CodePackage(home);
        } catch (IOException e) {
            throw new LocalFailure("cannot unpack " + zip + ": " + e.getMessage(), e);
        }
    }

    /** What Lambda calls the task root: classes, and jars in lib. */
    public Path root() {
        return home.resolve("task");
    }

    /** The classes again, as one jar: the JVM caches nothing that comes from directories. */
    Path classes() {
        return home.resolve("classes.jar");
    }

    /** @throws LocalFailure naming the first function whose handler class is not in the package */
    void check(List<FunctionSpec> functions) {
        for (FunctionSpec function : functions)
            if (!Files.isRegularFile(root().resolve(function.handlerClass().replace('.', '/') + ".class")))
                throw new LocalFailure("template.yaml: " + function.logicalId() + ": no class "
                        + function.handlerClass() + " is in functions.zip");
    }

    List<Path> jars() {
        try (Stream<Path> files = Files.list(root().resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LocalFailure("functions.zip has no lib: " + e.getMessage(), e);
        }
    }

    /** Beside its place first, so that whoever finds it finds it whole. */
    private static void unpack(Path zip, Path home) throws IOException {
        Path unfinished = Files.createDirectories(home.resolveSibling("unpacking-" + UUID.randomUUID()));
        try (var packed = new ZipFile(zip.toFile());
                var classes = new JarOutputStream(Files.newOutputStream(unfinished.resolve("classes.jar")))) {
            for (ZipEntry entry : packed.stream().toList())
                if (!entry.isDirectory()) unpack(packed, entry, unfinished.resolve("task"), classes);
        }
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(unfinished);
            if (!Files.isDirectory(home)) throw e;
        }
    }

    private static void unpack(ZipFile packed, ZipEntry entry, Path task, JarOutputStream classes) throws IOException {
        Path file = task.resolve(entry.getName()).normalize();
        if (!file.startsWith(task)) throw new IOException(entry.getName() + " leaves the package");
        Files.createDirectories(file.getParent());
        try (InputStream content = packed.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if (entry.getName().startsWith("lib/")) return;
        classes.putNextEntry(new JarEntry(entry.getName()));
        Files.copy(file, classes);
        classes.closeEntry();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private static String hash(Path file) throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
