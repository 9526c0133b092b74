package org.sakta.scenarios;

import java.util.Map;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** A registered citizen who has declared, and the ids of what is theirs by the names that paths give them. */
record Belongings(Api owner, Map<String, String> ids) {
    /** Ids of the right form that belong to nobody. */
    static final Map<String, String> UNKNOWN = Map.of(
            "personId", "0123456789abcdef0123456789abcdef",
            "declarationId", "0123456789abcdef0123456789abcdef-0123456789abcdef0123",
            "passId", "0123456789abcdef0123456789abcdef");

    /** What paths name that is nobody's secret. */
    static final Map<String, String> PUBLIC =
            Map.of("code", "48", "formId", "kg-population-1", "programmeId", "kg-national");

    static Belongings of(String phone) {
        Api owner = World.citizen(phone);
        String person = owner.post("/people", People.kyrgyz("self")).text("/personId");
        Answer receipt = owner.post("/declarations", Declarations.kyrgyz("me")).expecting(201);
        return new Belongings(
                owner,
                Map.of(
                        "personId", person,
                        "declarationId", receipt.text("/declarationId"),
                        "passId", receipt.text("/pass/id")));
    }
}
