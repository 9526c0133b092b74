package org.sakta.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.logging.LogFactory;
import org.apache.http.HttpHost;
import org.apache.http.client.HttpClient;
import org.joda.time.DateTime;
import org.sakta.bench.least.EmptyHandler;
import org.sakta.local.isolated.CodePackage;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;

/** The peers of functions.zip, each in a directory as Lambda unpacks a zip: classes at the root, jars in lib. */
record Packages(Path home, CodePackage product) {
    private static final List<Class<?>> POJOS = List.of(
            APIGatewayV2HTTPEvent.class, DateTime.class, ObjectMapper.class, JsonInclude.class, JsonFactory.class);
    private static final List<Class<?>> TEXTBOOK = List.of(
            DynamoDbEnhancedClient.class,
            ApacheHttpClient.class,
            HttpClient.class,
            HttpHost.class,
            LogFactory.class,
            DigestUtils.class);

    /** Nothing but the empty handler. */
    Path empty() throws IOException {
        return withClasses("empty", "least");
    }

    /** The product's kernel; it reads JSON by itself. */
    Path kernel() throws IOException {
        var root = withClasses("kernel", "least");
        var shared = Path.of("org", "sakta", "shared");
        copy(product.root().resolve(shared), root.resolve(shared));
        return root;
    }

    /** The textbook's handlers and what they read JSON with. */
    Path pojos() throws IOException {
        var root = withClasses("pojos", "textbook");
        jars(root, POJOS);
        return root;
    }

    /** The textbook's handlers with the libraries that textbooks take, and the product's verifier. */
    Path textbook() throws IOException {
        var root = withClasses("textbook", "textbook");
        copy(product.root().resolve("org"), root.resolve("org"));
        productJars(root, "url-connection-client");
        jars(root, POJOS);
        jars(root, TEXTBOOK);
        return root;
    }

    /** The empty handler as a jar, for a class path of jars. */
    Path emptyJar() throws IOException {
        var entry = EmptyHandler.class.getName().replace('.', '/') + ".class";
        var jar = Files.createDirectories(home).resolve("empty.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
            Files.copy(classes().resolve(entry), out);
        }
        return jar;
    }

    private Path withClasses(String name, String part) throws IOException {
        var root = home.resolve(name);
        var place = Path.of("org", "sakta", "bench", part);
        copy(classes().resolve(place), root.resolve(place));
        return root;
    }

    private void productJars(Path root, String without) throws IOException {
        try (var jars = Files.list(product.root().resolve("lib"))) {
            for (var jar : jars.toList())
                if (!jar.getFileName().toString().startsWith(without))
                    copy(jar, root.resolve("lib").resolve(jar.getFileName()));
        }
    }

    private static void jars(Path root, List<Class<?>> members) throws IOException {
        for (var member : members)
            copy(jar(member), root.resolve("lib").resolve(jar(member).getFileName()));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else {
                    Files.createDirectories(copy.toAbsolutePath().getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static Path classes() {
        return jar(Packages.class);
    }

    private static Path jar(Class<?> member) {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
