package org.sakta.local.samples;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import org.sakta.shared.config.Env;

/** Is made once a test wants it. */
public final class LateHandler implements RequestStreamHandler {
    public static final CountDownLatch WANTED = new CountDownLatch(1);

    LateHandler(Env env) throws InterruptedException {
        WANTED.await();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {}
}
