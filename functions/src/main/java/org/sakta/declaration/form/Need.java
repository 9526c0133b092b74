package org.sakta.declaration.form;

import java.util.Set;

/** Whether an answer must be given. */
public sealed interface Need {
    record Always() implements Need {}

    /** Unless somebody else declares for the person. */
    record UnlessAssisted() implements Need {}

    /** If another answer is one of these. */
    record When(AnswerPath other, Set<String> is) implements Need {
        public When {
            is = Set.copyOf(is);
        }
    }

    record Never() implements Need {}
}
