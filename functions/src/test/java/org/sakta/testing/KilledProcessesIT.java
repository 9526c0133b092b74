package org.sakta.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.TagFilter.excludeTags;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.sakta.contract.Ledger;
import org.sakta.local.Platform;
import org.sakta.local.isolated.IsolatedFunctions;

/**
 * The actors' scenarios, over and over, while functions are killed in the midst of their requests. Every caller comes to an
 * answer, what was acknowledged is there, and nothing is half done.
 */
class KilledProcessesIT {
    private static final int AT_ONCE = 6;

    @Test
    void whatWasAcknowledgedIsThereAndNothingIsHalfDone() {
        long seed = KillRun.seed();
        Platform platform = Platform.shared();
        var killer = new Killer((IsolatedFunctions) platform.functions(), seed);
        try (killer) {
            KillRun.by(killer);
            do scenarios(seed);
            while (killer.kills() < KillRun.kills());
        } finally {
            KillRun.by(null);
        }
        System.out.println(killer.kills() + " processes were killed with a request on their hands, " + Ledger.size()
                + " things were acknowledged; repeat it with -Dsakta.kills.seed=" + seed);
        platform.settle();
        assertThat(Ledger.size()).isPositive();
        assertThat(Ledger.missing()).isEmpty();
        assertThat(WholeState.flaws(platform)).isEmpty();
    }

    private static void scenarios(long seed) {
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(actors(), listener);
        TestExecutionSummary summary = listener.getSummary();
        var failures = new StringWriter();
        summary.printFailuresTo(new PrintWriter(failures), 8);
        assertThat(summary.getTotalFailureCount())
                .as("seed %s: %s", seed, failures)
                .isZero();
        assertThat(summary.getTestsSucceededCount()).isPositive();
    }

    /** All but those who call functions directly, count, or send many requests of one kind. */
    private static LauncherDiscoveryRequest actors() {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("org.sakta.scenarios"))
                .filters(includeClassNamePatterns(".*Test"), excludeTags("undisturbed", "matrix"))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", Integer.toString(AT_ONCE))
                .build();
    }
}
