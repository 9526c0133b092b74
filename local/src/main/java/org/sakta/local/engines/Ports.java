package org.sakta.local.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import org.sakta.local.failure.LocalFailure;

/** Ports of this machine's loopback address. */
public final class Ports {
    private static final int FIRST = 20_000;
    private static final int RANGE = 10_000;
    /** Two JVMs rarely look in the same place. */
    private static final int START = ThreadLocalRandom.current().nextInt(RANGE);

    private static int given;

    private Ports() {}

    /**
     * A port that nobody listens on now, below those that systems hand to outgoing connections: between being found and
     * being used, none of these takes it. No port is given twice.
     */
    public static synchronized int free() {
        for (int attempt = 0; attempt < RANGE; attempt++) {
            int port = FIRST + (START + given++) % RANGE;
            if (isFree(port)) return port;
        }
        throw new LocalFailure("this machine has no free port");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws LocalFailure where somebody listens on it already */
    public static int required(int port, String use) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return port;
        } catch (IOException e) {
            throw new LocalFailure(
                    "port " + port + " (" + use + ") is in use; end what uses it, or choose others with --port", e);
        }
    }
}
