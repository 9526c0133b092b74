package org.sakta.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before an engine and spoils calls as AWS does now and then. A call that is not spoilt goes through as it is. */
public final class FaultyAws implements AutoCloseable {
    /** How a call goes wrong. */
    public enum Fault {
        /** Asked to come later. */
        THROTTLED,
        /** Something is wrong at the other end. */
        BROKEN,
        /** Nothing arrives. */
        CUT,
        /** All is done, and nobody hears of it. */
        UNHEARD
    }

    /** Says whether, and how, a call goes wrong. */
    @FunctionalInterface
    public interface Faults {
        /** @param number of the call since this was set, from 0 */
        java.util.Optional<Fault> of(int number);
    }

    public static final Faults NONE = number -> java.util.Optional.empty();

    /** Every call from one on. */
    public static Faults from(int first, Fault fault) {
        return number -> number >= first ? java.util.Optional.of(fault) : java.util.Optional.empty();
    }

    private final URI engine;
    private final ServerSocket door;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Faults faults = NONE;

    private FaultyAws(URI engine) {
        this.engine = engine;
        try {
            this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FaultyAws before(URI engine) {
        var proxy = new FaultyAws(engine);
        Thread.ofPlatform().daemon().start(proxy::serve);
        return proxy;
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    /** Sets what goes wrong from now on. @return how many calls came since the last time */
    public int set(Faults next) {
        faults = next;
        return calls.getAndSet(0);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            byte[] call = call(caller.getInputStream());
            if (call.length == 0) return;
            var fault = faults.of(calls.getAndIncrement());
            if (fault.isEmpty()) passOn(call, caller.getOutputStream());
            else spoil(fault.get(), call, caller.getOutputStream());
        } catch (IOException gone) {
            // whoever called has hung up
        }
    }

    private void spoil(Fault fault, byte[] call, OutputStream answer) throws IOException {
        switch (fault) {
            case THROTTLED -> answer.write(problem("400 Bad Request", "ThrottlingException"));
            case BROKEN -> answer.write(problem("500 Internal Server Error", "InternalServerError"));
            case CUT -> {}
            case UNHEARD -> passOn(call, new ByteArrayOutputStream());
        }
    }

    private static byte[] problem(String status, String code) {
        String body = "{\"__type\":\"com.amazonaws#" + code + "\",\"message\":\"spoilt\"}";
        return ("HTTP/1.1 " + status + "\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: "
                        + body.length() + "\r\nConnection: close\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void passOn(byte[] call, OutputStream answer) throws IOException {
        try (Socket there = new Socket(engine.getHost(), engine.getPort())) {
            there.getOutputStream().write(call);
            there.getInputStream().transferTo(answer);
        }
    }

    /** One request, which asks that its connection be closed after the answer: so the answer's end is the stream's end. */
    private static byte[] call(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int state = 0; state < 4; ) {
            int next = in.read();
            if (next < 0) return new byte[0];
            head.write(next);
            state = next == "\r\n\r\n".charAt(state) ? state + 1 : next == '\r' ? 1 : 0;
        }
        String lines = head.toString(StandardCharsets.ISO_8859_1).replaceAll("(?i)\r\nconnection:[^\r]*", "");
        var whole = new ByteArrayOutputStream();
        whole.writeBytes((lines.substring(0, lines.length() - 2) + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(in.readNBytes(length(lines)));
        return whole.toByteArray();
    }

    private static int length(String head) {
        return head.toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(
                        line.substring("content-length:".length()).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
