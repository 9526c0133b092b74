package org.sakta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sakta.local.ListeningSockets.Listener;
import org.sakta.local.faults.FaultyAws;
import org.sakta.local.isolated.RuntimeApi;

/** What runs here has no guard of its own, so nobody but this machine may reach it. */
class LoopbackTest {
    private final Platform platform = SamplePlatform.get();

    @Test
    void everyPartListensOnTheLoopbackAddressAlone() throws IOException {
        assumeTrue(ListeningSockets.areKnown(), "Linux alone says who listens where");
        try (var runtime = RuntimeApi.start();
                var faulty = FaultyAws.before(platform.dynamo().endpoint())) {
            List<Listener> listeners = ListeningSockets.ofThisProcess();
            assertThat(listeners)
                    .extracting(Listener::port)
                    .containsAll(ports())
                    .contains(runtime.port(), faulty.endpoint().getPort());
            assertThat(listeners).allMatch(Listener::isLoopback);
        }
    }

    private List<Integer> ports() {
        return Stream.of(
                        platform.api(),
                        platform.signIn().page(),
                        platform.tools().uri(),
                        platform.engines().dynamo().endpoint(),
                        platform.engines().s3().endpoint(),
                        platform.engines().kms().endpoint(),
                        platform.engines().sqs().endpoint(),
                        platform.engines().sns().endpoint())
                .map(URI::getPort)
                .toList();
    }
}
