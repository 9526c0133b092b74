package org.sakta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sakta.testing.ApiCall;
import org.sakta.testing.ApiCall.Answer;

/** The sample events, in the order in which somebody would send them. */
class IdentityEventsTest {
    private final IdentityWorld world = IdentityWorld.in("kg");

    @Test
    void theSamplesAreOnePersonsStory() throws IOException {
        var registered = sent("PeopleFunction/register-self", world.people);
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        assertThat(sent("PeopleFunction/register-dependant", world.people).status())
                .isEqualTo(201);
        assertThat(sent("PeopleFunction/register-assisted", world.people).status())
                .isEqualTo(201);
        assertThat(sent("PeopleFunction/show", world.people).at("name")).isEqualTo("Айгүл Асанова");
        assertThat(sent("PeopleFunction/correct", world.people).at("version")).isEqualTo("2");
        assertThat(sent("PeopleFunction/dependants", world.people).size("dependants"))
                .isEqualTo(1);
        assertThat(sent("PersonLookupsFunction/by-document", world.lookups).at("people/0/personId"))
                .isEqualTo(registered.at("personId"));
        assertThat(sent("PersonLookupsFunction/by-phone", world.lookups).status())
                .isEqualTo(200);
        assertThat(sent("AccessesFunction/list", world.accesses).at("accesses/0/role"))
                .isEqualTo("tracer");
    }

    private static Answer sent(String sample, RequestStreamHandler function) throws IOException {
        return ApiCall.invoke(function, Files.readAllBytes(Path.of("../events", sample + ".json")));
    }
}
