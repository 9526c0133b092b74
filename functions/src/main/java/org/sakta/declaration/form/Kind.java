package org.sakta.declaration.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sakta.area.Level;

/** What sort of answer a question wants. */
public sealed interface Kind {
    record Text(int longest, Optional<Pattern> pattern) implements Kind {}

    /** A day, so many days before or after today, and not before another answer. */
    record Day(int daysBefore, int daysAfter, Optional<AnswerPath> notBefore) implements Kind {}

    record YesOrNo() implements Kind {}

    record Choice(List<String> options) implements Kind {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** An area of the form's country, in force, of a level, inside another answer. */
    record Place(Level level, Optional<AnswerPath> within) implements Kind {}

    /** A country by its two letters. */
    record Nation() implements Kind {}

    /** Known from the person's record: never asked for in the answers. */
    record Known(String type) implements Kind {}

    /** How the contract names it. */
    default String wire() {
        return switch (this) {
            case Text ignored -> "text";
            case Day ignored -> "date";
            case YesOrNo ignored -> "boolean";
            case Choice ignored -> "choice";
            case Place ignored -> "area";
            case Nation ignored -> "country";
            case Known(var type) -> type;
        };
    }
}
