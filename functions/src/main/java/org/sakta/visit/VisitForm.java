package org.sakta.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.sakta.declaration.Declaring;
import org.sakta.declaration.Submission;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.InvalidValue;
import org.sakta.shared.http.Parsed;
import org.sakta.shared.http.Reader;
import org.sakta.shared.json.JsonValue;
import org.sakta.venue.VenueId;

/** What was scanned at a door. */
final class VisitForm {
    static final int LONGEST_CODE = 2000;

    private VisitForm() {}

    /** {@code {code, direction, declaration}}: the poster says where, and whoever comes in may declare by the way. */
    record OfVisitor(String code, Direction direction, Optional<Submission> declaration) {
        static Parsed<OfVisitor> parse(JsonValue body, Declaring declaring, Instant now) {
            var form = Fields.of(body);
            var code = form.required("code", Reader.text(LONGEST_CODE));
            var direction = form.required("direction", Reader.choice(Direction.class));
            var declaration = form.optionalObject("declaration").map(answers -> declaring.read(answers, now));
            if (form.isPresent("venueId")) form.error("venueId", "visit.the-poster-says-so");
            form.optional("venueId", value -> value);
            if (!form.hasErrors() && declaration.isPresent() && direction.get() == Direction.OUT)
                form.error("declaration", "visit.declare-when-coming");
            return form.result(() -> new OfVisitor(code.get(), direction.get(), declaration.map(Supplier::get)));
        }
    }

    /** {@code {code, direction, venueId}}: the pass that was shown, and where. */
    record OfEntrance(String code, Direction direction, VenueId venue) {
        static Parsed<OfEntrance> parse(JsonValue body) {
            var form = Fields.of(body);
            var code = form.required("code", Reader.text(LONGEST_CODE));
            var direction = form.required("direction", Reader.choice(Direction.class));
            var venue = form.required("venueId", Reader.exact(20).map(OfEntrance::venue));
            if (form.isPresent("declaration")) form.error("declaration", "visit.the-visitor-declares");
            form.optional("declaration", value -> value);
            return form.result(() -> new OfEntrance(code.get(), direction.get(), venue.get()));
        }

        private static VenueId venue(String text) {
            if (!VenueId.isValid(text)) throw new InvalidValue("visit.not-a-venue");
            return new VenueId(text);
        }
    }

    /** {@code {code, direction}} for a pass to be shown; who comes in where nothing is said. */
    record OfPass(String code, Direction direction) {
        static Parsed<OfPass> parse(JsonValue body) {
            var form = Fields.of(body);
            var code = form.required("code", Reader.text(LONGEST_CODE));
            var direction = form.optional("direction", Reader.choice(Direction.class));
            return form.result(() -> new OfPass(code.get(), direction.get().orElse(Direction.IN)));
        }
    }
}
