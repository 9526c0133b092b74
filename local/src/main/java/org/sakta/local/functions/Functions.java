package org.sakta.local.functions;

import java.time.Duration;

/** Invokes functions by their logical id; whether in this JVM or in processes of their own is nobody else's business. */
public interface Functions extends AutoCloseable {
    /** @param patience how long the caller waits, whatever the function's own timeout is */
    Invocation invoke(String function, byte[] event, Duration patience);

    /** Makes every function now, so that the first request need not wait. */
    void warmUp();

    @Override
    void close();
}
