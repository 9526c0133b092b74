package org.sakta.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import org.sakta.shared.events.Events;
import org.sakta.shared.http.DependencyUnavailable;
import org.sakta.shared.streams.StreamFunction;

/** A function behind the stream of a table that does not answer it. */
final class UnreachableTable extends StreamFunction {
    private static final String CHANGE = """
            {"Records":[{"eventName":"INSERT","dynamodb":{"SequenceNumber":"1","Keys":{"pk":{"S":"p"},"sk":{"S":"s"}}}}]}""";

    private UnreachableTable(Events events, String dependency) {
        super(
                (change, deadline) -> {
                    throw new DependencyUnavailable(dependency, new IOException());
                },
                events,
                InstantSource.system());
    }

    /** Tells it of a change, which it fails to deal with. */
    static void tell(Events events, String dependency) {
        try {
            new UnreachableTable(events, dependency)
                    .handleRequest(
                            new ByteArrayInputStream(CHANGE.getBytes(UTF_8)),
                            OutputStream.nullOutputStream(),
                            context());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Context context() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemainingTimeInMillis" -> 15_000;
                    case "getFunctionName" -> "Unreachable";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
