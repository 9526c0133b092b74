package org.sakta.bench;

import java.util.ArrayList;
import java.util.List;

/** How many microseconds a variant took, a number a round. */
record Times(String variant, List<Double> microseconds) {
    Times(String variant) {
        this(variant, new ArrayList<>());
    }

    void add(double taken) {
        microseconds.add(taken);
    }
}
