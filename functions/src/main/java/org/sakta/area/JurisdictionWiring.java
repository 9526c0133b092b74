package org.sakta.area;

import org.sakta.shared.wiring.KernelWiring;

/** Reads the jurisdiction from {@code JURISDICTION}. */
public final class JurisdictionWiring {
    private JurisdictionWiring() {}

    public static Jurisdiction of(KernelWiring kernel) {
        return new Jurisdiction(
                kernel.env()
                        .required(
                                "JURISDICTION",
                                letters -> Country.parse(letters).orElseThrow()),
                kernel.clock());
    }
}
