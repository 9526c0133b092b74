package org.sakta.status;

import static org.sakta.shared.http.Reader.choice;
import static org.sakta.shared.http.Reader.instant;
import static org.sakta.shared.http.Reader.integer;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.json.JsonValue;

/** What an epidemiologist records: {@code {"kind": "recovery", "at": "…"}}. Each kind has members of its own. */
final class EvidenceForm {
    private static final int MOST_DOSES = 12;

    /** What can be recorded by hand. Results come from laboratories. */
    enum Kind {
        EXPOSURE,
        SYMPTOMS,
        DOSE,
        RECOVERY,
        CONTRAINDICATION,
        DECISION;

        private Set<String> needed() {
            return switch (this) {
                case EXPOSURE -> Set.of("at", "contact");
                case DOSE -> Set.of("at", "number", "needed");
                case SYMPTOMS, RECOVERY, CONTRAINDICATION -> Set.of("at");
                case DECISION -> Set.of("colour", "until", "reason");
            };
        }
    }

    private record Read(
            Supplier<Kind> kind,
            Supplier<Optional<Instant>> at,
            Supplier<Optional<Fact.Contact>> contact,
            Supplier<Optional<Integer>> number,
            Supplier<Optional<Integer>> needed,
            Supplier<Optional<Colour>> colour,
            Supplier<Optional<Instant>> until,
            Supplier<Optional<Justification>> reason) {
        Fact fact(Instant now) {
            return switch (kind.get()) {
                case EXPOSURE -> new Fact.Exposure(contact.get().orElseThrow(), happened());
                case SYMPTOMS -> new Fact.Symptoms(happened());
                case DOSE ->
                    new Fact.Dose(number.get().orElseThrow(), needed.get().orElseThrow(), happened());
                case RECOVERY -> new Fact.Recovery(happened());
                case CONTRAINDICATION -> new Fact.Contraindication(happened());
                case DECISION ->
                    new Fact.Decision(
                            colour.get().orElseThrow(),
                            at.get().orElse(now),
                            until.get().orElseThrow(),
                            reason.get().orElseThrow());
            };
        }

        private Instant happened() {
            return at.get().orElseThrow();
        }
    }

    private EvidenceForm() {}

    static Parsed<Fact> parse(JsonValue body, Period longestDecision, ZoneId zone, Instant now) {
        var form = Fields.of(body);
        var read = new Read(
                form.required("kind", choice(Kind.class)),
                form.optional("at", instant()),
                form.optional("contact", choice(Fact.Contact.class)),
                form.optional("number", integer(1, MOST_DOSES)),
                form.optional("needed", integer(1, MOST_DOSES)),
                form.optional("colour", choice(Colour.class)),
                form.optional("until", instant()),
                form.optional("reason", Justification.reader()));
        if (!form.hasErrors()) members(form, read.kind().get());
        if (!form.hasErrors()) times(form, read, longestDecision, zone, now);
        return form.result(() -> read.fact(now));
    }

    /** Each kind has all of its own members and none of another's. */
    private static void members(Fields form, Kind kind) {
        for (var name : kind.needed()) if (!form.isPresent(name)) form.error(name, "required");
        for (var name : form.names())
            if (!name.equals("kind") && !name.equals("at") && !kind.needed().contains(name))
                form.error(name, "status.not-of-this-kind");
    }

    private static void times(Fields form, Read read, Period longest, ZoneId zone, Instant now) {
        if (read.kind().get() == Kind.DECISION) {
            var from = read.at().get().orElse(now);
            var until = read.until().get().orElseThrow();
            if (!from.isBefore(until)) form.error("until", "status.ends-before-it-begins");
            else if (!until.isAfter(now)) form.error("until", "status.over-already");
            else if (until.isAfter(latest(from, longest, zone)))
                form.error("until", "status.lasts-too-long", latest(from, longest, zone));
        } else if (read.at().get().filter(now::isBefore).isPresent()) form.error("at", "status.in-the-future");
    }

    private static Instant latest(Instant from, Period longest, ZoneId zone) {
        return from.atZone(zone).plus(longest).toInstant();
    }
}
