package org.sakta.shared.dynamo;

import java.util.function.Supplier;
import org.sakta.shared.http.DependencyUnavailable;
import software.amazon.awssdk.core.exception.SdkException;

/** Where AWS exceptions of a table end. */
final class Faults {
    private Faults() {}

    static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new DependencyUnavailable("dynamodb", e);
        }
    }
}
