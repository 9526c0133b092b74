package org.sakta.declaration.form;

import java.util.List;

/**
 * A group of questions.
 *
 * @param known whether it is filled from the person's record
 */
public record Section(String id, boolean known, List<Question> questions) {
    public Section {
        questions = List.copyOf(questions);
    }
}
