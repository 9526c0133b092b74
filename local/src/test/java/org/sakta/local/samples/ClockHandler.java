package org.sakta.local.samples;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.sakta.shared.config.Env;

/** Remembers what it is given; an HTTP request it never answers. */
public final class ClockHandler implements RequestStreamHandler {
    public static final List<String> EVENTS = new CopyOnWriteArrayList<>();

    public ClockHandler() {
        this(Env.system());
    }

    ClockHandler(Env env) {}

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        EVENTS.add(event);
        if (event.contains("\"routeKey\"")) waitForever();
        output.write("{}".getBytes(StandardCharsets.UTF_8));
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
