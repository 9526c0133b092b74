package org.sakta.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Facts as lines of text, to be sealed: the kind, then its members in the order in which the record has them, and zeros up
 * to {@value #LENGTH} bytes, so that the length of what is sealed does not tell one kind from another.
 */
final class DynamoFacts {
    private static final int LENGTH = 704;

    private DynamoFacts() {}

    static byte[] toBytes(Fact fact) {
        byte[] text = String.join("\n", lines(fact)).getBytes(UTF_8);
        if (text.length > LENGTH) throw new IllegalStateException("a fact that is too long");
        return Arrays.copyOf(text, LENGTH);
    }

    private static List<String> lines(Fact fact) {
        return switch (fact) {
            case Fact.Test(var method, var result, var sampledAt, var reportedAt) ->
                List.of("test", method.name(), result.name(), sampledAt.toString(), reportedAt.toString());
            case Fact.Exposure(var contact, var lastContactAt) ->
                List.of("exposure", contact.name(), lastContactAt.toString());
            case Fact.Symptoms(var beganAt) -> List.of("symptoms", beganAt.toString());
            case Fact.Dose(int number, int needed, var givenAt) ->
                List.of("dose", Integer.toString(number), Integer.toString(needed), givenAt.toString());
            case Fact.Recovery(var recoveredAt) -> List.of("recovery", recoveredAt.toString());
            case Fact.Contraindication(var foundAt) -> List.of("contraindication", foundAt.toString());
            case Fact.Decision(var colour, var from, var until, var reason) ->
                List.of("decision", colour.name(), from.toString(), until.toString(), reason.value());
            case Fact.Withdrawn(var reason) ->
                List.of("withdrawn", reason.map(Justification::value).orElse(""));
        };
    }

    static Fact fromBytes(byte[] bytes) {
        var lines = text(bytes).split("\n", 5);
        return switch (lines[0]) {
            case "test" ->
                new Fact.Test(
                        Fact.Method.valueOf(lines[1]),
                        Fact.Result.valueOf(lines[2]),
                        Instant.parse(lines[3]),
                        Instant.parse(lines[4]));
            case "exposure" -> new Fact.Exposure(Fact.Contact.valueOf(lines[1]), Instant.parse(lines[2]));
            case "symptoms" -> new Fact.Symptoms(Instant.parse(lines[1]));
            case "dose" ->
                new Fact.Dose(Integer.parseInt(lines[1]), Integer.parseInt(lines[2]), Instant.parse(lines[3]));
            case "recovery" -> new Fact.Recovery(Instant.parse(lines[1]));
            case "contraindication" -> new Fact.Contraindication(Instant.parse(lines[1]));
            case "decision" ->
                new Fact.Decision(
                        Colour.valueOf(lines[1]),
                        Instant.parse(lines[2]),
                        Instant.parse(lines[3]),
                        new Justification(lines[4]));
            case "withdrawn" ->
                lines[1].isEmpty()
                        ? new Fact.Withdrawn()
                        : new Fact.Withdrawn(Optional.of(new Justification(lines[1])));
            default -> throw new IllegalStateException("a fact of an unknown kind");
        };
    }

    private static String text(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) length--;
        return new String(bytes, 0, length, UTF_8);
    }
}
