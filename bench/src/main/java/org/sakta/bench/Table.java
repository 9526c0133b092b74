package org.sakta.bench;

import java.io.PrintStream;
import java.util.List;

/** Results as rows of Markdown, ready for docs/benchmarks.md. */
record Table(PrintStream out) {
    void head(String title) {
        out.printf("%n### %s%n%n| case | variant | µs | ÷ first |%n|---|---|---:|---:|%n", title);
    }

    /** All are compared with the first. */
    void rows(String what, List<Times> variants) {
        var first = variants.getFirst().microseconds();
        for (var times : variants)
            out.printf(
                    "| %s | %s | %s | %s |%n",
                    what,
                    times.variant(),
                    Spread.of(times.microseconds()),
                    Spread.ofRatios(times.microseconds(), first));
        out.flush();
    }
}
