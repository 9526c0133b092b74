package org.sakta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a declaration and a verification may cost, by the calls that the whole product makes in a warm environment. */
class CountedUnitsTest {
    @Test
    void aDeclarationWritesTwoUnitsAndAVerificationReadsOneItem() throws Exception {
        try (var system = LocalSystem.start()) {
            var counted = CountedUnits.ofDeclarationAndVerification(system);
            assertThat(writes(counted.getFirst())).isLessThanOrEqualTo(2);
            assertThat(counted.getLast()).extracting(StoreCall::operation).containsExactly("GetItem");
            assertThat(counted.getLast()).extracting(StoreCall::reads).containsExactly(0.5);
        }
    }

    @Test
    void aVerificationOfflineCallsNothing() throws Exception {
        var passes = new PassVerification();
        assertThat(StoreCalls.of(passes::ours)).isEmpty();
    }

    private static double writes(List<StoreCall> calls) {
        return calls.stream().mapToDouble(StoreCall::writes).sum();
    }
}
