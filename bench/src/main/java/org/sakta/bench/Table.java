package org.sakta.bench;

import java.io.PrintStream;
import java.util.List;

/** Results as rows of Markdown, ready for docs/benchmarks.md. */
record Table(PrintStream out) {
    void head(String title) {
        out.printf("%n### %s%n%n| case | variant | µs | ÷ ours |%n|---|---|---:|---:|%n", title);
    }

    /** The first variant is ours. */
    void rows(String what, List<Times> variants) {
        var ours = variants.getFirst().microseconds();
        for (var times : variants)
            out.printf(
                    "| %s | %s | %s | %s |%n",
                    what,
                    times.variant(),
                    Spread.of(times.microseconds()),
                    Spread.ofRatios(times.microseconds(), ours));
        out.flush();
    }
}
