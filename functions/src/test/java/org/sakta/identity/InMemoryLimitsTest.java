package org.sakta.identity;

class InMemoryLimitsTest extends LimitsContract {
    private final Limits limits = new InMemoryLimits(NUMBERS, MISSES);

    @Override
    Limits limits() {
        return limits;
    }
}
