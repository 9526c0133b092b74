package org.sakta.bench;

import java.util.Map;

/** The requests that are measured and counted. */
final class Requests {
    private Requests() {}

    static Exchange areas() {
        return new Exchange("GET /areas", "/areas?country=KG&level=region", Map.of(), "", "");
    }

    static Exchange me(String citizen) {
        return new Exchange("GET /people/{personId}", "/people/me", Map.of("personId", "me"), "", citizen);
    }
}
