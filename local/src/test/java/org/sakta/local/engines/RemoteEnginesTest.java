package org.sakta.local.engines;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.sakta.local.Samples;
import org.sakta.local.failure.LocalFailure;

class RemoteEnginesTest {
    @Test
    void anAddressWhereNobodyAnswersIsNamedInOneLine() {
        URI nobody = URI.create("http://127.0.0.1:" + Ports.free());
        try (Engines engines = RemoteEngines.at(nobody)) {
            assertThatThrownBy(() -> engines.create(Samples.template()))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageStartingWith("no AWS engine answers at " + nobody);
        }
    }
}
