package org.sakta.local.functions;

import java.time.Duration;
import java.util.function.Consumer;

/** Invokes functions by their logical id; whether in this JVM or in processes of their own is nobody else's business. */
public interface Functions extends AutoCloseable {
    /** @param patience how long the caller waits, whatever the function's own timeout is */
    Invocation invoke(String function, byte[] event, Duration patience);

    /** Makes every function now, so that the first request need not wait. */
    void warmUp();

    @Override
    void close();

    /** The same functions; each answer is told of, by the function's name. */
    default Functions telling(Consumer<String> answered) {
        Functions these = this;
        return new Functions() {
            @Override
            public Invocation invoke(String function, byte[] event, Duration patience) {
                try {
                    return these.invoke(function, event, patience);
                } finally {
                    answered.accept(function);
                }
            }

            @Override
            public void warmUp() {
                these.warmUp();
            }

            @Override
            public void close() {
                these.close();
            }
        };
    }
}
