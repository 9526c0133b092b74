package org.sakta.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a newcomer reads once everything runs: where things are, and a tour to paste. */
final class Welcome {
    private final Platform platform;

    Welcome(Platform platform) {
        this.platform = platform;
    }

    String text(long milliseconds) {
        URI api = platform.api();
        URI signIn = platform.signIn().page();
        return """

                Sakta runs on this machine (ready in %.1f s). Ctrl-C ends it; data stay in .sakta/.

                  API            %s
                  documentation  %s/docs
                  sign-in        %s
                  tools          %s

                A tour to paste in another terminal; README.md tells more:

                %s""".formatted(
                        milliseconds / 1000.0,
                        api,
                        platform.tools().uri(),
                        signIn,
                        platform.tools().uri(),
                        tour(api, signIn));
    }

    /** The README's tour, which knows the default ports. */
    static String tour(URI api, URI signIn) {
        return tour().replace("http://localhost:8080", api.toString())
                .replace("http://localhost:8081/", signIn.toString());
    }

    static String tour() {
        try (InputStream stream = Objects.requireNonNull(Welcome.class.getResourceAsStream("tour.sh"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
