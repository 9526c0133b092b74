package org.sakta.local.samples;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sakta.shared.config.Env;

/** The sample handlers packed as functions.zip is: classes at the root, jars in lib. */
public final class SampleZip {
    private SampleZip() {}

    public static Path in(Path directory) throws IOException {
        Path zip = directory.resolve("functions.zip");
        try (var packed = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Class<?> packaged : List.of(EchoHandler.class, Env.class)) add(packed, packaged);
            for (Class<?> member :
                    List.of(RequestStreamHandler.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class)) {
                Path jar = home(member);
                add(packed, "lib/" + jar.getFileName(), jar);
            }
        }
        return zip;
    }

    /** All classes of its package. */
    private static void add(ZipOutputStream packed, Class<?> packaged) throws IOException {
        String directory = packaged.getPackageName().replace('.', '/');
        Path home = home(packaged);
        if (Files.isDirectory(home)) add(packed, home.resolve(directory), directory);
        else
            try (var jar = FileSystems.newFileSystem(home)) {
                add(packed, jar.getPath(directory), directory);
            }
    }

    private static void add(ZipOutputStream packed, Path classes, String directory) throws IOException {
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(packed, directory + "/" + file.getFileName(), file);
            }
        }
    }

    private static void add(ZipOutputStream packed, String name, Path file) throws IOException {
        packed.putNextEntry(new ZipEntry(name));
        Files.copy(file, packed);
        packed.closeEntry();
    }

    private static Path home(Class<?> member) {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
