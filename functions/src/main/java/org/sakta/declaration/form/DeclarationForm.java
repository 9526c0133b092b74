package org.sakta.declaration.form;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sakta.area.AreaCode;
import org.sakta.area.Country;
import org.sakta.area.Validity;

/**
 * One version of a declaration form.
 *
 * @param occasion the answers that tell one declaration from another
 * @param servedBy the answer whose area decides which programme serves the declaration
 * @param documents kinds of identity document that count
 */
public record DeclarationForm(
        FormId id,
        Country country,
        FormType type,
        Validity validity,
        Term term,
        List<AnswerPath> occasion,
        AnswerPath servedBy,
        List<String> documents,
        List<Section> sections) {
    public DeclarationForm {
        occasion = List.copyOf(occasion);
        documents = List.copyOf(documents);
        sections = List.copyOf(sections);
    }

    /** Whether people may declare on it on that day. */
    public boolean isInForce(LocalDate on) {
        return validity.contains(on);
    }

    /** What people are asked. */
    public Stream<Question> asked() {
        return sections.stream().filter(section -> !section.known()).flatMap(section -> section.questions().stream());
    }

    /** What their records must have. */
    public Stream<Question> known() {
        return sections.stream().filter(Section::known).flatMap(section -> section.questions().stream());
    }

    /** Why somebody with these answers is looked after; empty for most. */
    public Set<FollowUp> followUp(Answers answers) {
        var reasons = EnumSet.noneOf(FollowUp.class);
        asked().filter(question -> answers.isYes(question.path()))
                .forEach(question -> question.followUp().ifPresent(reasons::add));
        return reasons;
    }

    /** What the declaration is for, the same in every version of it: {@code 2026-03-02} for a trip on that day. */
    public String occasionOf(Answers answers) {
        return occasion.stream().map(path -> answers.text(path).orElse("")).collect(Collectors.joining("/"));
    }

    /** The area that the declaration concerns. */
    public AreaCode areaOf(Answers answers) {
        return answers.area(servedBy).orElseThrow();
    }

    /** Whose words its texts are in, the most special first. */
    public List<String> scopes() {
        return List.of(id.value(), id.line(), country.jurisdiction());
    }
}
