package org.sakta.scenarios;

import org.sakta.contract.Answer;
import org.sakta.contract.Api;

/** Those who have to do with venues, and a pharmacy in Karakol. */
final class VenueActors {
    static final String AREA = "41702000000000";
    static final String DISTRICT = "41702410000010";

    private VenueActors() {}

    static String form(String kind) {
        return """
                {"kind":"%s","names":{"ky":"Каракол дарыканасы","ru":"Аптека «Каракол»"},"area":"%s","address":"Токтогул көч. 12",
                 "location":{"latitude":42.4907,"longitude":78.3936},"capacity":40,"hours":{%s}}
                """.formatted(kind, DISTRICT, always());
    }

    /** Open day and night, so that it is open whenever the tests run. */
    private static String always() {
        return """
                "monday":[{"opens":"00:00","closes":"24:00"}],"tuesday":[{"opens":"00:00","closes":"24:00"}],
                "wednesday":[{"opens":"00:00","closes":"24:00"}],"thursday":[{"opens":"00:00","closes":"24:00"}],
                "friday":[{"opens":"00:00","closes":"24:00"}],"saturday":[{"opens":"00:00","closes":"24:00"}],
                "sunday":[{"opens":"00:00","closes":"24:00"}]""";
    }

    static Api operator(String organisation) {
        return World.staff("venue-operator", organisation, AREA);
    }

    static Api entrance(String organisation) {
        return World.staff("entrance", organisation, AREA);
    }

    static Api representative() {
        return World.staff("regional-representative", "headquarters", AREA);
    }

    static Api ministry() {
        return World.staff("ministry-registrar", "ministry", AREA);
    }

    /** @return the venue as it was registered */
    static Answer registered(Api operator, String kind) {
        return operator.post("/venues", form(kind)).expecting(201);
    }

    /** @return the venue as it was approved */
    static Answer approved(Api operator, String kind) {
        return decide(representative(), registered(operator, kind), "{\"decision\":\"approve\"}")
                .expecting(200);
    }

    static Answer decide(Api authority, Answer venue, String decision) {
        return authority
                .with("if-match", "\"" + venue.text("/version") + "\"")
                .post("/venues/" + venue.text("/venueId") + "/approval", decision);
    }
}
