package org.sakta.local.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sakta.local.template.Route;

/** Finds the most specific route: a literal segment before a variable, a variable before {@code {proxy+}}, a method before ANY. */
final class RouteTable {
    /** A route and the values of its variables. */
    record Match(Route route, Map<String, String> variables) {
        Match {
            variables = Map.copyOf(variables);
        }
    }

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparing((Route route) -> specificity(route.path()))
                        .thenComparing(route -> route.method().equals("ANY")))
                .toList();
    }

    /** @param path decoded */
    Optional<Match> match(String method, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(method) || route.method().equals("ANY"))
                .flatMap(route -> variables(route.path(), path).map(found -> new Match(route, found)).stream())
                .findFirst();
    }

    /** Sorts before what is less specific at the first segment where two paths differ. */
    private static String specificity(String path) {
        StringBuilder rank = new StringBuilder();
        for (String segment : segments(path)) rank.append(isGreedy(segment) ? '2' : isVariable(segment) ? '1' : '0');
        return rank.append('~').toString();
    }

    private static Optional<Map<String, String>> variables(String pattern, String path) {
        List<String> expected = segments(pattern);
        List<String> actual = segments(path);
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            String segment = expected.get(i);
            if (i >= actual.size()) return Optional.empty();
            if (isGreedy(segment)) {
                String rest = String.join("/", actual.subList(i, actual.size()));
                if (rest.isEmpty()) return Optional.empty();
                variables.put(segment.substring(1, segment.length() - 2), rest);
                return Optional.of(variables);
            }
            if (isVariable(segment)) {
                if (actual.get(i).isEmpty()) return Optional.empty();
                variables.put(segment.substring(1, segment.length() - 1), actual.get(i));
            } else if (!segment.equals(actual.get(i))) return Optional.empty();
        }
        return expected.size() == actual.size() ? Optional.of(variables) : Optional.empty();
    }

    private static List<String> segments(String path) {
        return new ArrayList<>(List.of(path.split("/", -1)));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean isGreedy(String segment) {
        return segment.startsWith("{") && segment.endsWith("+}");
    }
}
