package org.sakta.local.isolated;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** Amazon's runtime interface client as it stands on this JVM's class path. */
public final class RuntimeClient {
    public static final String MAIN = AWSLambda.class.getName();

    private RuntimeClient() {}

    /** Its jars, in the order in which the managed runtime names them. */
    public static List<Path> jars() {
        return Stream.of(LambdaLogger.class, AWSLambda.class, PojoSerializer.class, SdkInternalThreadLocal.class)
                .map(RuntimeClient::jar)
                .toList();
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
