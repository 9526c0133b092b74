package org.sakta.bench;

import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A venue that is open day and night, its entrance, and those who come. */
final class Doors {
    private static final Pattern VENUE = Pattern.compile("\"venueId\":\"([0-9a-f]+)\"");
    private static final Pattern URL = Pattern.compile("\"url\":\"([^\"]+)\"");

    private final LocalSystem system;
    private final String entrance;
    private final String venue;
    private final String poster;

    Doors(LocalSystem system) {
        this.system = system;
        this.entrance = system.staff("entrance");
        this.venue = approved(system);
        this.poster = poster(system, venue);
    }

    private static String approved(LocalSystem system) {
        var always = "[{\"opens\":\"00:00\",\"closes\":\"24:00\"}]";
        var venue = VENUE.matcher(system.expect(
                        201,
                        new Exchange(
                                "POST /venues",
                                "/venues",
                                Map.of(),
                                """
                {"kind":"cinema","names":{"ky":"Каракол кинотеатры"},"area":"41702410000010","address":"Токтогул көч. 12",
                 "location":{"latitude":42.4907,"longitude":78.3936},"capacity":60000,
                 "hours":{"monday":%1$s,"tuesday":%1$s,"wednesday":%1$s,"thursday":%1$s,"friday":%1$s,"saturday":%1$s,"sunday":%1$s}}
                """.formatted(always),
                                system.staff("venue-operator")))
                .body());
        if (!venue.find()) throw new IllegalStateException("no venue");
        var approval = new Exchange(
                "POST /venues/{venueId}/approval",
                "/venues/" + venue.group(1) + "/approval",
                Map.of("venueId", venue.group(1)),
                "{\"decision\":\"approve\"}",
                system.staff("ministry-registrar"));
        var answer = system.sendOfFirstVersion(approval);
        if (answer.status() != 200) throw new IllegalStateException(answer.toString());
        return venue.group(1);
    }

    /** What hangs at the door, from its venue's record. */
    private static String poster(LocalSystem system, String venue) {
        var code = system.store()
                .getItem(get -> get.tableName(system.tableName("VenueTable"))
                        .key(Map.of("pk", AttributeValue.fromS("VENUE#" + venue), "sk", AttributeValue.fromS("VENUE"))))
                .item()
                .get("posterCode");
        if (code == null) throw new IllegalStateException("no poster");
        return "HTTPS://SAKTA.EXAMPLE/P/" + code.s();
    }

    /** A visitor scans the poster. */
    Exchange scanned(String citizen) {
        return new Exchange(
                "POST /visits", "/visits", Map.of(), "{\"code\":\"" + poster + "\",\"direction\":\"in\"}", citizen);
    }

    /** The entrance scans the pass that a visitor has just been given. */
    Exchange shown(String citizen) {
        var pass = URL.matcher(system.expect(
                        201,
                        new Exchange(
                                "POST /status-passes",
                                "/status-passes",
                                Map.of(),
                                "{\"code\":\"" + poster + "\"}",
                                citizen))
                .body());
        if (!pass.find()) throw new IllegalStateException("no pass");
        return new Exchange(
                "POST /visits",
                "/visits",
                Map.of(),
                "{\"code\":\"%s\",\"direction\":\"in\",\"venueId\":\"%s\"}".formatted(pass.group(1), venue),
                entrance);
    }
}
