package org.sakta.local.faults;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * {@code -Dsakta.faults=0.3}: of the calls that functions make, this share goes wrong, each in its own way. {@code
 * -Dsakta.faults.seed=N} repeats a run, as far as the calls come in the same order.
 */
public final class Disturbance {
    private static final String SHARE = "sakta.faults";

    /** Silence is left out: each would last as long as the client's patience. */
    private static final List<Fault> KINDS = List.copyOf(EnumSet.complementOf(EnumSet.of(Fault.SILENT)));

    private static final Map<String, AtomicInteger> ATTEMPTS = new ConcurrentHashMap<>();
    private static final AtomicInteger SPOILT = new AtomicInteger();

    private final double share;
    private final long seed;

    Disturbance(double share, long seed) {
        this.share = share;
        this.seed = seed;
    }

    public static boolean isOn() {
        return System.getProperty(SHARE) != null;
    }

    public static Optional<Disturbance> ofProperties() {
        if (!isOn()) return Optional.empty();
        long seed = Long.getLong(SHARE + ".seed", System.nanoTime());
        System.err.println(SHARE + ": " + System.getProperty(SHARE) + " of all calls go wrong; repeat it with -D"
                + SHARE + ".seed=" + seed);
        return Optional.of(new Disturbance(Double.parseDouble(System.getProperty(SHARE)), seed));
    }

    /** @param kept what is told of each proxy, to end it some day */
    public Map<String, URI> before(Map<String, URI> engines, UnaryOperator<FaultyAws> kept) {
        var disturbed = new TreeMap<String, URI>();
        engines.forEach((service, engine) -> {
            FaultyAws proxy = kept.apply(FaultyAws.before(engine));
            proxy.set(faults(service));
            disturbed.put(service, proxy.endpoint());
        });
        return disturbed;
    }

    private FaultyAws.Faults faults(String service) {
        return (number, call) -> {
            call.invocation()
                    .ifPresent(id -> ATTEMPTS.computeIfAbsent(id, first -> new AtomicInteger())
                            .incrementAndGet());
            var fault = at(service, number, call);
            if (fault.isPresent()) SPOILT.incrementAndGet();
            return fault;
        };
    }

    Optional<Fault> at(String service, int number, EngineCall call) {
        var random = new SplittableRandom(seed ^ ((long) service.hashCode() << 32) ^ number);
        if (random.nextDouble() >= share) return Optional.empty();
        List<Fault> kinds = KINDS.stream()
                .filter(kind -> kind != Fault.CONFLICT || call.isTransaction())
                .toList();
        return Optional.of(kinds.get(random.nextInt(kinds.size())));
    }

    /** How often the SDK tried the call that it tried most often. */
    public static int mostAttempts() {
        return ATTEMPTS.values().stream().mapToInt(AtomicInteger::get).max().orElse(0);
    }

    public static int spoilt() {
        return SPOILT.get();
    }
}
