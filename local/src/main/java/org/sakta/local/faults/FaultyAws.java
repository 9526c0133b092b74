package org.sakta.local.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before an engine and spoils calls as AWS does now and then. A call that is not spoilt goes through as it is; so does
 * what is no call of the SDK.
 */
public final class FaultyAws implements AutoCloseable {
    /** Says whether, and how, a call goes wrong. */
    @FunctionalInterface
    public interface Faults {
        /** @param number of the call since faults were last set, from 0 */
        Optional<Fault> of(int number, EngineCall call);
    }

    public static final Faults NONE = (number, call) -> Optional.empty();

    /** Every call from one on. */
    public static Faults from(int first, Fault fault) {
        return (number, call) -> number >= first ? Optional.of(fault) : Optional.empty();
    }

    private final URI engine;
    private final ServerSocket door;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger spoilt = new AtomicInteger();
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
        spoilt.set(0);
        return calls.getAndSet(0);
    }

    /** How many calls were spoilt since faults were last set. */
    public int spoilt() {
        return spoilt.get();
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
            Optional<EngineCall> read = EngineCall.read(caller.getInputStream());
            if (read.isEmpty()) return;
            EngineCall call = read.get();
            Optional<Fault> fault = call.invocation().isPresent() ? fault(call) : Optional.empty();
            if (fault.isPresent()) spoil(fault.get(), call, caller);
            else passOn(call, caller.getOutputStream());
        } catch (IOException gone) {
            // whoever called has hung up
        }
    }

    /** A conflict is nothing that another call than a transaction could meet. */
    private Optional<Fault> fault(EngineCall call) {
        Optional<Fault> fault =
                faults.of(calls.getAndIncrement(), call).filter(kind -> kind != Fault.CONFLICT || call.isTransaction());
        fault.ifPresent(kind -> spoilt.incrementAndGet());
        return fault;
    }

    private void spoil(Fault fault, EngineCall call, Socket caller) throws IOException {
        OutputStream answer = caller.getOutputStream();
        switch (fault) {
            case THROTTLED -> answer.write(FaultAnswer.throttled(call));
            case BROKEN -> answer.write(FaultAnswer.broken(call));
            case CONFLICT -> answer.write(FaultAnswer.conflict(call));
            case CUT -> {}
            case UNHEARD -> passOn(call, OutputStream.nullOutputStream());
            case SILENT -> untilHungUp(caller.getInputStream());
        }
    }

    private static void untilHungUp(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private void passOn(EngineCall call, OutputStream answer) throws IOException {
        try (Socket there = new Socket(engine.getHost(), engine.getPort())) {
            there.getOutputStream().write(call.bytes());
            there.getInputStream().transferTo(answer);
        }
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
