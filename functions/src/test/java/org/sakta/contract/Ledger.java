package org.sakta.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What callers were told is done, to be read back by those who were told. The last word about a thing counts. */
public final class Ledger {
    private static final Map<String, Acknowledged> THINGS = new ConcurrentHashMap<>();
    private static final Set<Api> GONE = ConcurrentHashMap.newKeySet();

    /** @param says what must be found there: members of the answer by pointer */
    private record Acknowledged(Api caller, String path, Map<String, String> says) {
        /** Officials have to say why they look. */
        private Api withPurpose() {
            return caller.with("sakta-purpose", "verification").with("sakta-reference", "V-1");
        }

        Optional<String> missing() {
            Answer plain = caller.get(path);
            Answer now = plain.status() == 422 ? withPurpose().get(path) : plain;
            if (now.status() != 200) return Optional.of("acknowledged " + path + ", now " + now);
            return says.entrySet().stream()
                    .filter(member -> !now.text(member.getKey()).equals(member.getValue()))
                    .findFirst()
                    .map(member -> "acknowledged " + path + " with " + member + ", now " + now);
        }
    }

    private Ledger() {}

    static void note(Api caller, Operation operation, String path, Answer answer) {
        if (answer.status() >= 300) return;
        switch (operation.routeKey()) {
            case "POST /people" -> {
                String id = answer.text("/personId");
                GONE.removeIf(gone -> gone.caller().equals(caller.caller()));
                THINGS.put(id, new Acknowledged(caller, "/people/" + id, Map.of("/personId", id)));
            }
            case "PUT /people/{personId}" -> {
                String id = answer.text("/personId");
                THINGS.put(id, new Acknowledged(caller, "/people/" + id, Map.of("/name", answer.text("/name"))));
            }
            case "POST /declarations" -> {
                String id = answer.text("/declarationId");
                THINGS.put(
                        id,
                        new Acknowledged(
                                caller, "/declarations/" + id, members(answer, "/version", "/declaredAt", "/status")));
            }
            case "POST /venues", "PUT /venues/{venueId}", "POST /venues/{venueId}/approval" -> {
                String id = answer.text("/venueId");
                THINGS.put(id, new Acknowledged(caller, "/venues/" + id, Map.of("/kind", answer.text("/kind"))));
            }
            case "DELETE /people/{personId}" -> {
                THINGS.values().removeIf(thing -> thing.caller().caller().equals(caller.caller()));
                GONE.add(caller);
            }
            default -> {
                // it reads, or WholeState looks at what it wrote
            }
        }
    }

    private static Map<String, String> members(Answer answer, String... pointers) {
        return Stream.of(pointers).collect(Collectors.toMap(pointer -> pointer, answer::text));
    }

    public static int size() {
        return THINGS.size() + GONE.size();
    }

    /** @return what was acknowledged and is not so, a line each */
    public static List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Acknowledged thing : List.copyOf(THINGS.values())) thing.missing().ifPresent(missing::add);
        for (Api gone : List.copyOf(GONE)) {
            Answer now = gone.get("/people/me");
            if (now.status() != 404) missing.add("acknowledged as erased, now " + now);
        }
        return missing;
    }
}
