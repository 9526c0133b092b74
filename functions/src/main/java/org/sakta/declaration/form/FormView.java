package org.sakta.declaration.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sakta.policy.PolicyTexts;
import org.sakta.shared.http.Language;

/** A form as a citizen's screen needs it: everything in one language. */
record FormView(
        FormId id,
        String country,
        String type,
        String language,
        String title,
        String purpose,
        String warning,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        ValidityView validity,
        List<String> documents,
        List<SectionView> sections) {
    /** How long a declaration is valid: days after an answer, or after declaring. */
    record ValidityView(String after, int days) {}

    record SectionView(String id, String title, Optional<String> from, List<FieldView> fields) {}

    /** Which other answers make this one necessary. */
    record Condition(String field, Set<String> is) {}

    record Option(String value, String label) {}

    record FieldView(
            String id,
            String type,
            String label,
            Optional<String> hint,
            boolean required,
            Optional<Condition> requiredWhen,
            Optional<Boolean> unlessAssisted,
            Optional<Integer> longest,
            Optional<String> pattern,
            Optional<Integer> daysBefore,
            Optional<Integer> daysAfter,
            Optional<String> notBefore,
            Optional<String> level,
            Optional<String> within,
            Optional<List<Option>> options) {}

    static FormView of(DeclarationForm form, Language language) {
        return new FormTexts(form, PolicyTexts.of("declaration", language)).view(language);
    }

    static Optional<Condition> condition(Need need) {
        return need instanceof Need.When(var other, var is)
                ? Optional.of(new Condition(other.toString(), new TreeSet<>(is)))
                : Optional.empty();
    }
}
