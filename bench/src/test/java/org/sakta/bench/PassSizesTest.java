package org.sakta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sakta.shared.qr.EcLevel;

/** Half the area of a JWS is what makes a pass readable from a worn screen at arm's length. */
class PassSizesTest {
    @Test
    void aPassNeedsHalfTheAreaOfTheSameClaimsAsJws() {
        var carriers = PassSizes.carriers();
        assertThat(PassSizes.area(carriers.get(0), carriers.get(1), EcLevel.M)).isLessThanOrEqualTo(0.50);
    }
}
