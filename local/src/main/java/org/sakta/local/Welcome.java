package org.sakta.local;

import java.net.URI;

/** What a newcomer reads once everything runs: where things are, and requests to paste. */
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

                Requests to paste:

                  TOKEN=$(curl -s '%stoken?role=citizen&phone=996700000001')
                %s""".formatted(
                        milliseconds / 1000.0,
                        api,
                        platform.tools().uri(),
                        signIn,
                        platform.tools().uri(),
                        signIn,
                        requests(api));
    }

    /** One request for each public route without variables, and one with a token. */
    private String requests(URI api) {
        StringBuilder lines = new StringBuilder();
        platform.template().routes().stream()
                .filter(route -> route.method().equals("GET") && !route.path().contains("{"))
                .sorted((first, second) -> Boolean.compare(second.isPublic(), first.isPublic()))
                .forEach(route -> lines.append("  curl -s ")
                        .append(route.isPublic() ? "" : "-H \"Authorization: Bearer $TOKEN\" ")
                        .append(api)
                        .append(route.path())
                        .append('\n'));
        return lines.toString();
    }
}
