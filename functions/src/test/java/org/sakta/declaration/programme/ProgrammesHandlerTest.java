package org.sakta.declaration.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sakta.area.Areas;
import org.sakta.declaration.programme.Completion.Count;
import org.sakta.policy.Settings.Rosters;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.TableName;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.http.Filters;
import org.sakta.testing.ApiCall;
import org.sakta.testing.ApiCall.Answer;
import org.sakta.testing.Engine;
import org.sakta.testing.TestKeys;

class ProgrammesHandlerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2096-03-01T09:00:00Z"));
    private static final AtomicLong DRAWN = new AtomicLong(System.nanoTime());
    private static final HandleHashes HASHES = new HandleHashes(new TestKeys("rosters"));

    /** The same stories over maps and over the real engine. */
    private record World(ProgrammeStore programmes, RosterStore rosters) {
        static World over(String what) {
            if (what.equals("maps")) {
                var maps = new InMemoryProgrammes();
                return new World(maps, maps);
            }
            var table = new Table(Engine.dynamo(), new TableName(Engine.table("DeclarationTable")));
            return new World(
                    new DynamoProgrammes(table, new Transactions(Engine.dynamo(), new SecureRandom())),
                    new DynamoRosters(table));
        }

        Programmes directory() {
            return new Programmes(programmes, Areas.bundled());
        }

        ProgrammesHandler staff() {
            var routes = new ProgrammeRoutes(
                    directory(),
                    new ProgrammeForm(
                            Areas.bundled(), () -> new ProgrammeId("%020x".formatted(DRAWN.incrementAndGet()))),
                    new OpenProgramme(programmes, Areas.bundled(), CLOCK),
                    new KeepRoster(rosters, HASHES, CLOCK),
                    new MeasureCompletion(rosters, CLOCK),
                    CLOCK);
            return new ProgrammesHandler(Filters.catchingFaults(event -> {}, CLOCK), next -> next, routes);
        }

        Answer serving(String area, String on) {
            return ApiCall.to("GET /programmes")
                    .query("area", area)
                    .query("on", on)
                    .query("lang", "vi")
                    .send(new ProgrammeDirectoryHandler(
                            Filters.catchingFaults(event -> {}, CLOCK), directory(), CLOCK));
        }

        Answer open(String role, String area, String body) {
            return ApiCall.to("POST /programmes")
                    .claim("sub", "x")
                    .claim("cognito:groups", "[" + role + "]")
                    .claim("area", area)
                    .json(body)
                    .send(staff());
        }

        ApiCall coordinator(String route, String programme, String organisation) {
            return ApiCall.to(route)
                    .path("programmeId", programme)
                    .claim("sub", "x")
                    .claim("cognito:groups", "[agency-coordinator]")
                    .claim("organisation", organisation);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"maps", "dynamo"})
    void aProvincesOwnProgrammeServesItsResidentsFromItsFirstDay(String store) {
        var world = World.over(store);
        var opened = world.open("regional-representative", "41705000000000", body("41705000000000", false, "ky"));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(world.serving("41705214000000", "2096-03-01").at("programme/programmeId"))
                .isEqualTo("kg-national");
        assertThat(world.serving("41705214000000", "2096-03-02").at("programme/programmeId"))
                .isEqualTo(opened.at("programmeId"));
        assertThat(world.serving("41706000000000", "2096-03-02").at("programme/programmeId"))
                .isEqualTo("kg-national");
    }

    @Test
    void aMergedProvinceIsServedByTheNation() {
        var world = World.over("maps");
        assertThat(world.serving("49", "2025-07-01").at("programme/programmeId"))
                .isEqualTo("vn-national");
        assertThat(world.serving("49", "2025-06-30").at("programme/name")).isEqualTo("Khai báo y tế quốc gia");
        assertThat(world.serving("999999999", "2025-06-30").status()).isEqualTo(422);
    }

    @Test
    void aRepresentativeOpensProgrammesOnlyInTheOwnArea() {
        var world = World.over("maps");
        assertThat(world.open("regional-representative", "01", body("48", false, "vi"))
                        .status())
                .isEqualTo(403);
        assertThat(world.open("ministry-registrar", "VN", body("48", false, "vi"))
                        .status())
                .isEqualTo(201);
        assertThat(world.open("agency-coordinator", "48", body("48", false, "vi"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsWrongWithAProgrammeIsPointedAt() {
        var world = World.over("maps");
        var body = body("48", false, "ru").replace("2096-03-02", "2096-02-02").replace("[\"population\"]", "[]");
        var answer = world.open("ministry-registrar", "VN", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("/name/vi", "/announcement/vi", "/startsOn", "/types");
        assertThat(world.open("ministry-registrar", "VN", body("49", false, "vi"))
                        .at("errors/0/pointer"))
                .isEqualTo("/area");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maps", "dynamo"})
    void aPilotCountsItsStaffAndTellsNobodyWho(String store) {
        var world = World.over(store);
        var pilot =
                world.open("ministry-registrar", "VN", body("48", true, "vi")).at("programmeId");
        assertThat(world.serving("48", "2096-03-02").at("programme/programmeId"))
                .isEqualTo("vn-national");
        var roster = world.coordinator("PUT /programmes/{programmeId}/roster", pilot, "health-department");
        var kept = roster.json(roster(20)).send(world.staff());
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.at("people")).isEqualTo("20");
        assertThat(roster.json(roster(20)).send(world.staff()).at("version")).isEqualTo("1");
        assertThat(roster.json(roster(21)).send(world.staff()).status()).isEqualTo(428);
        assertThat(roster.header("if-match", "\"7\"")
                        .json(roster(21))
                        .send(world.staff())
                        .status())
                .isEqualTo(412);
        assertThat(roster.header("if-match", "\"1\"")
                        .json(roster(21))
                        .send(world.staff())
                        .at("version"))
                .isEqualTo("2");
        declare(world, pilot, 3);
        assertThat(completion(world, pilot).at("organisations/0/declaredFewerThan"))
                .isEqualTo("8");
        declare(world, pilot, 13);
        assertThat(completion(world, pilot).at("organisations/0/declared")).isEqualTo("15");
        assertThat(completion(world, pilot).at("organisations/0/people")).isEqualTo("21");
        assertThat(world.coordinator("GET /programmes/{programmeId}/completion", pilot, "other")
                        .send(world.staff())
                        .size("organisations"))
                .isZero();
    }

    @Test
    void aSmallOrMalformedRosterIsRefused() {
        var world = World.over("maps");
        var pilot =
                world.open("ministry-registrar", "VN", body("48", true, "vi")).at("programmeId");
        var roster = world.coordinator("PUT /programmes/{programmeId}/roster", pilot, "x");
        assertThat(roster.json(roster(9)).send(world.staff()).at("errors/0/code"))
                .isEqualTo("roster-too-small");
        var wrong =
                "{\"members\": [{\"phone\": \"12\"}, {}, {\"document\": {\"country\": \"VN\", \"type\": \"cccd\", \"number\": \"1\"}}]}";
        var answer = roster.json(wrong).send(world.staff());
        assertThat(answer.body())
                .contains("/members/0/phone", "/members/1/personId", "/members/2/document/number")
                .doesNotContain("\"12\"");
        assertThat(world.coordinator("PUT /programmes/{programmeId}/roster", "vn-national", "x")
                        .json(roster(20))
                        .send(world.staff())
                        .status())
                .isEqualTo(404);
    }

    @Property(tries = 500)
    void aCountIsNeverTold(@ForAll @IntRange(min = 10, max = 5000) int people, @ForAll @IntRange(max = 5000) int some) {
        int declared = Math.min(people, some);
        var rules = new Rosters(10, 5000, 8, 5);
        switch (Count.blurred(declared, people, rules)) {
            case Count.FewerThan(int bound) -> assertThat(declared).isLessThan(bound);
            case Count.About(int count) -> {
                assertThat(Math.abs(count - declared)).isLessThanOrEqualTo(4);
                assertThat(count % 5).isZero();
            }
        }
    }

    private static Answer completion(World world, String pilot) {
        return world.coordinator("GET /programmes/{programmeId}/completion", pilot, "health-department")
                .send(world.staff());
    }

    private static void declare(World world, String id, int people) {
        var pilot = world.directory().find(new ProgrammeId(id)).orElseThrow();
        var participation = new Participation(world.rosters(), HASHES);
        for (int i = 0; i < people; i++)
            participation.mark(
                    pilot,
                    participation.marks(pilot, Set.of(new Handle("phone", phone(i)), new Handle("person", "p" + i))),
                    pilot.validity().from());
    }

    private static String roster(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> "{\"phone\": \"" + phone(i) + "\"}")
                .collect(Collectors.joining(",", "{\"members\": [", "]}"));
    }

    private static String phone(int number) {
        return "+849123456%02d".formatted(number);
    }

    private static String body(String area, boolean pilot, String language) {
        return """
                {"area": "%s", "pilot": %s, "name": {"%s": "Khai báo"}, "announcement": {"%s": "Mời khai báo"},
                 "types": ["population"], "startsOn": "2096-03-02", "endsOn": "2096-04-30"}""".formatted(area, pilot, language, language);
    }
}
