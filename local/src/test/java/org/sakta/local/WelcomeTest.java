package org.sakta.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    @Test
    void theReadmeTellsTheSameTour() throws IOException {
        assertThat(Files.readString(Path.of("../README.md"))).contains("```sh\n" + Welcome.tour());
    }

    @Test
    void theTourGoesToThePortsThatAreUsed() {
        assertThat(Welcome.tour(URI.create("http://localhost:9100"), URI.create("http://localhost:9101/")))
                .contains("API=http://localhost:9100\n", "'http://localhost:9101/token?role=citizen")
                .doesNotContain(":808");
    }
}
