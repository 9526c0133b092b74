package org.sakta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sakta.shared.qr.EcLevel;

class PassSizesTest {
    @Test
    void aPassNeedsHalfTheAreaOfTheSameClaimsAsJwsAtEveryLevelOfErrorCorrection() {
        var pass = PassSizes.carriers().get(0);
        var jws = PassSizes.carriers().get(1);
        for (var level : EcLevel.values())
            assertThat(PassSizes.area(pass, jws, level)).as("level %s", level).isLessThan(0.505);
    }
}
