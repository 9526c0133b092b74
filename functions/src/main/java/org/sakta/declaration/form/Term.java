package org.sakta.declaration.form;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a declaration is valid.
 *
 * @param after the answer that it counts from; empty: from the day of declaring
 */
public record Term(Optional<AnswerPath> after, int days) {
    /** The last day on which it is valid. */
    public LocalDate lastDay(Answers answers, LocalDate declaredOn) {
        return after.flatMap(answers::day).orElse(declaredOn).plusDays(days);
    }
}
