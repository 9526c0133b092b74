package org.sakta.local.isolated;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.sakta.local.failure.LocalFailure;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** Amazon's runtime interface client as it stands on this JVM's class path. */
public final class RuntimeClient {
    static final String MAIN = AWSLambda.class.getName();

    private static final Path LIBRARY = library();

    private RuntimeClient() {}

    /** Its jars, in the order in which the managed runtime names them. */
    public static List<Path> jars() {
        return Stream.of(LambdaLogger.class, AWSLambda.class, PojoSerializer.class, SdkInternalThreadLocal.class)
                .map(RuntimeClient::jar)
                .toList();
    }

    /**
     * Names its native library, as the managed runtime does. Left to itself, each process writes it to one place for all, and
     * whoever has just opened it dies.
     */
    static String libraryFlag() {
        return "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=" + LIBRARY;
    }

    private static Path library() {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        try (InputStream packed =
                AWSLambda.class.getResourceAsStream("/jni/libaws-lambda-jni.linux-" + machine + ".so")) {
            if (packed == null) throw new LocalFailure("the runtime interface client has no library for " + machine);
            Path library = Files.createTempFile("sakta-runtime-client-", ".so");
            Files.copy(packed, library, StandardCopyOption.REPLACE_EXISTING);
            library.toFile().deleteOnExit();
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
