package org.sakta.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sakta.local.template.Route;

class RouteTableTest {
    private final RouteTable table = table(
            "GET /people/{personId}",
            "GET /people/lookups",
            "ANY /people/{personId}",
            "GET /people/{personId}/{kind}",
            "GET /people/{personId}/export",
            "GET /{proxy+}",
            "GET /people/{proxy+}",
            "GET /");

    @Test
    void aLiteralComesBeforeAVariableAndAVariableBeforeTheRest() {
        assertThat(matched("GET", "/people/lookups")).contains("GET /people/lookups");
        assertThat(matched("GET", "/people/7")).contains("GET /people/{personId}");
        assertThat(matched("GET", "/people/7/export")).contains("GET /people/{personId}/export");
        assertThat(matched("GET", "/people/7/other")).contains("GET /people/{personId}/{kind}");
        assertThat(matched("GET", "/people/7/other/more")).contains("GET /people/{proxy+}");
        assertThat(matched("GET", "/elsewhere")).contains("GET /{proxy+}");
        assertThat(matched("GET", "/")).contains("GET /");
    }

    @Test
    void aMethodComesBeforeAny() {
        assertThat(matched("PUT", "/people/7")).contains("ANY /people/{personId}");
        assertThat(matched("POST", "/elsewhere")).isEmpty();
    }

    @Test
    void pathsAreTakenLiterally() {
        RouteTable one = table("GET /p/{code}");
        assertThat(one.match("GET", "/P/x")).isEmpty();
        assertThat(one.match("GET", "/p/x/")).isEmpty();
        assertThat(one.match("GET", "/p/")).isEmpty();
        assertThat(one.match("get", "/p/x")).isEmpty();
    }

    @Test
    void variablesHaveTheirValues() {
        assertThat(table.match("GET", "/people/a b/export").orElseThrow().variables())
                .isEqualTo(Map.of("personId", "a b"));
        assertThat(table.match("GET", "/people/1/2/3").orElseThrow().variables())
                .isEqualTo(Map.of("proxy", "1/2/3"));
    }

    private Optional<String> matched(String method, String path) {
        return table.match(method, path).map(match -> match.route().key());
    }

    private static RouteTable table(String... keys) {
        return new RouteTable(Stream.of(keys)
                .map(key -> key.split(" ", 2))
                .map(key -> new Route("F", "E", key[0], key[1], Optional.empty(), List.of()))
                .toList());
    }
}
