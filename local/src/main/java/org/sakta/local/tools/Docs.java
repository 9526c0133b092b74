package org.sakta.local.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sakta.local.signin.Person;

/** The OpenAPI contract in a viewer that comes with the platform; it works without a network. */
final class Docs {
    private static final String VIEWER = viewer();
    // staff without an organisation and an area may do next to nothing
    private static final String ORGANISATION = "example";
    private static final String AREA = "41702000000000";

    /** One thing to send. */
    record Document(String type, String content) {}

    private final Tools.Shown shown;

    Docs(Tools.Shown shown) {
        this.shown = shown;
    }

    Optional<Document> find(String path, String query) throws IOException {
        return switch (path) {
            case "/docs", "/docs/" -> Optional.of(new Document("text/html", page()));
            case "/docs/openapi.yaml" -> contract();
            case "/docs/start.js" -> resource("text/javascript", "/org/sakta/local/tools/docs.js");
            case "/docs/start.css" -> resource("text/css", "/org/sakta/local/tools/docs.css");
            case "/docs/viewer.js" -> resource("text/javascript", VIEWER + "swagger-ui-bundle.js");
            case "/docs/viewer.css" -> resource("text/css", VIEWER + "swagger-ui.css");
            case "/docs/token" -> Optional.of(new Document("text/plain", token(query)));
            default -> Optional.empty();
        };
    }

    private String page() {
        String roles = Stream.concat(Stream.of("citizen"), shown.template().groups().stream())
                .map(role -> "<option>" + Html.escaped(role) + "</option>")
                .collect(Collectors.joining());
        return Html.page("API documentation", """
                <p><label for="role">Send requests as</label>
                <select id="role"><option value="">nobody (public routes only)</option>%s</select></p>
                <p><a href="/docs/openapi.yaml">The contract as a file</a> · <a href="/">Tools</a></p>
                <link rel="stylesheet" href="/docs/viewer.css">
                <link rel="stylesheet" href="/docs/start.css">
                <div id="viewer"></div>
                <script src="/docs/viewer.js"></script>
                <script src="/docs/start.js"></script>
                """.formatted(roles));
    }

    /** The contract with this machine's addresses in it. */
    private Optional<Document> contract() throws IOException {
        if (!Files.isRegularFile(shown.contract())) return Optional.empty();
        String yaml = Files.readString(shown.contract())
                .replaceFirst("(?m)^servers:\\n(?:[ -].*\\n)+", "servers:\n  - url: " + shown.api() + "\n")
                .replaceAll("tokenUrl: \\S+", "tokenUrl: " + shown.signIn().issuer() + "/token");
        return Optional.of(new Document("application/yaml", yaml));
    }

    private String token(String query) {
        String role = query.replaceFirst("^role=", "");
        return shown.signIn()
                .token(
                        role.equals("citizen")
                                ? Person.citizen("+996700000001")
                                : Person.staff(role, ORGANISATION, AREA));
    }

    private static Optional<Document> resource(String type, String name) throws IOException {
        try (InputStream stream = Docs.class.getResourceAsStream(name)) {
            if (stream == null) return Optional.empty();
            return Optional.of(new Document(type, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private static String viewer() {
        Properties properties = new Properties();
        try (InputStream stream =
                Docs.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            if (stream != null) properties.load(stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return String.join(
                "/", List.of("/META-INF/resources/webjars/swagger-ui", properties.getProperty("version", ""), ""));
    }
}
