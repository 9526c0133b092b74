package org.sakta.testing;

import org.jspecify.annotations.Nullable;

/**
 * What a run with {@code -Dsakta.run=isolated -Dsakta.kills=N} adds to every scenario: functions die of SIGKILL, their callers
 * get 500 and send the same request again, and what was acknowledged is written down to be read back at the end.
 */
public final class KillRun {
    private static volatile @Nullable Killer killer;

    private KillRun() {}

    static void by(@Nullable Killer other) {
        killer = other;
    }

    /** Tells the killer, if there is one, that a request is being sent. */
    public static void request() {
        Killer present = killer;
        if (present != null) present.seesRequest();
    }

    public static boolean isOn() {
        return Integer.getInteger("sakta.kills", 0) > 0;
    }

    static int kills() {
        return Integer.getInteger("sakta.kills", 0);
    }

    static long seed() {
        return Long.getLong("sakta.kills.seed", System.nanoTime());
    }

    /** The gateway's own answer, in place of the one that the function could not give, or not in time. */
    public static boolean isDeath(FaultRun.Said answer) {
        return isOn() && answer.status() >= 500 && answer.body().startsWith("{\"message\":");
    }
}
