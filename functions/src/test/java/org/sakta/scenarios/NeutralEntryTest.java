package org.sakta.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sakta.scenarios.VisitActors.in;

import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sakta.contract.Answer;
import org.sakta.contract.Api;
import org.sakta.local.Platform;

/** Somebody learns beforehand where they would be let in, and nobody learns that they asked. */
class NeutralEntryTest {
    private final Api anyone = World.anyone();
    private final Api citizen = VisitActors.citizen();

    @Test
    void whoScansANeutralPosterLearnsWhatEachKindOfPlaceWouldSay() {
        Answer checked = check(citizen.with("accept-language", "en")).expecting(200);
        assertThat(checked.text("/colour")).isEqualTo("blue");
        assertThat(checked.text("/entrances/0/category")).isEqualTo("essential");
        assertThat(checked.text("/entrances/0/verdict/text")).isEqualTo("You may enter.");
        assertThat(checked.text("/entrances/2/category")).isEqualTo("pcr-required");
        assertThat(checked.text("/entrances/2/verdict/reason")).isEqualTo("pcr-missing");
    }

    @Test
    @Tag("undisturbed") // a call of an earlier request that was given up may be done late
    void theCheckLeavesNothingInAnyTable() {
        String poster = poster();
        Platform.shared().settle();
        Set<String> before = everything();
        citizen.post("/neutral-checks", "{\"code\":\"" + poster + "\"}").expecting(200);
        Platform.shared().settle();
        assertThat(everything()).as("nothing new, nothing changed").isSubsetOf(before);
    }

    @Test
    void aNeutralPosterOpensNoDoor() {
        Answer refused = citizen.post("/visits", in(poster())).expecting(409);
        assertThat(refused.text("/type")).endsWith("/neutral-poster");
        assertThat(refused.header("link"))
                .hasValueSatisfying(link -> assertThat(link).contains("/neutral-checks"));
        citizen.post("/status-passes", "{\"code\":\"" + poster() + "\"}").expecting(409);
    }

    @Test
    void aVenuesPosterIsNoNeutralOne() {
        Api operator = VenueActors.operator("venues-of-neutral");
        String venue = VenueActors.approved(operator, "cinema").text("/venueId");
        String poster = VisitActors.poster(operator, venue);
        assertThat(citizen.post("/neutral-checks", "{\"code\":\"" + poster + "\"}")
                        .expecting(422)
                        .text("/errors/0/code"))
                .isEqualTo("no-neutral-poster");
    }

    @Test
    void whoIsNotRegisteredIsToldTo() {
        assertThat(check(World.citizen(World.phone())).expecting(409).text("/type"))
                .endsWith("/register-first");
    }

    private Answer check(Api caller) {
        return caller.post("/neutral-checks", "{\"code\":\"" + poster() + "\"}");
    }

    private String poster() {
        return VisitActors.scan(anyone.get("/neutral-poster").expecting(200).bytes());
    }

    /** Every item of every table that the template has; what has expired may be deleted at any time. */
    private static Set<String> everything() {
        Platform system = Platform.shared();
        return system.template().tables().stream()
                .flatMap(table -> system
                        .dynamo()
                        .client()
                        .scanPaginator(scan -> scan.tableName(table.name()).consistentRead(true))
                        .items()
                        .stream()
                        .map(item -> table.name() + " " + new TreeMap<>(item)))
                .collect(Collectors.toSet());
    }
}
