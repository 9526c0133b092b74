package org.sakta.local.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.sakta.local.failure.LocalFailure;

/** Ports of this machine's loopback address. */
public final class Ports {
    private Ports() {}

    /** A port that nobody listens on now. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LocalFailure("this machine has no free port", e);
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
